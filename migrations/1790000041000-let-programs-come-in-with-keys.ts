import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetProgramsComeInWithKeys1790000041000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE memberships DROP CONSTRAINT memberships_known_roles;
      ALTER TABLE memberships ADD CONSTRAINT memberships_known_roles CHECK (
        cardinality(roles) > 0 AND roles <@ ARRAY['trainee', 'supervisor', 'outside-supervisor', 'assessor',
                                                  'verifier', 'manager', 'owner']);

      CREATE TABLE api_keys (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        name text NOT NULL,
        prefix text NOT NULL,
        hash bytea NOT NULL,
        scopes text[] NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_keys_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT api_keys_one_per_prefix UNIQUE (prefix),
        CONSTRAINT api_keys_made_by_a_member FOREIGN KEY (organisation_id, made_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT api_keys_have_a_name CHECK (name <> ''),
        CONSTRAINT api_keys_are_kept_as_digests CHECK (octet_length(hash) = 32),
        CONSTRAINT api_keys_known_scopes CHECK (
          cardinality(scopes) > 0 AND scopes <@ ARRAY['verify', 'watch', 'webhooks'])
      );
      COMMENT ON TABLE api_keys IS 'Keys of programs that come in for an organisation; the keys themselves are kept nowhere';
      CREATE INDEX api_keys_of_an_organisation ON api_keys (organisation_id, made_at DESC, id);
      SELECT protect_tenant_rows('api_keys');
      REVOKE DELETE, TRUNCATE ON api_keys FROM cairn_app;

      CREATE FUNCTION api_key_by_prefix(sought text)
        RETURNS TABLE (id uuid, organisation_id uuid, hash bytea, scopes text[], expires_at timestamptz, revoked_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT id, organisation_id, hash, scopes, expires_at, revoked_at FROM api_keys WHERE prefix = sought
      $$;
      COMMENT ON FUNCTION api_key_by_prefix IS
        'Whose key begins like this, before it is known for which organisation somebody asks';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION api_key_by_prefix;
      DROP TABLE api_keys;
      UPDATE memberships SET roles = array_replace(roles, 'verifier', 'assessor');
      ALTER TABLE memberships DROP CONSTRAINT memberships_known_roles;
      ALTER TABLE memberships ADD CONSTRAINT memberships_known_roles CHECK (
        cardinality(roles) > 0
        AND roles <@ ARRAY['trainee', 'supervisor', 'outside-supervisor', 'assessor', 'manager', 'owner']);
    `);
  }
}
