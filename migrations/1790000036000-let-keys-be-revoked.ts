import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetKeysBeRevoked1790000036000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organisation_keys
        ADD COLUMN revoked_at timestamptz,
        ADD COLUMN remote_key text,
        ALTER COLUMN private_key_sealed DROP NOT NULL,
        ADD CONSTRAINT organisation_keys_held_in_one_place CHECK ((private_key_sealed IS NULL) <> (remote_key IS NULL)),
        ADD CONSTRAINT organisation_keys_revoked_ones_are_retired CHECK (
          revoked_at IS NULL OR (retired_at IS NOT NULL AND retired_at <= revoked_at));
      COMMENT ON COLUMN organisation_keys.revoked_at IS 'From then on nothing that it signed is believed, whenever that was signed';
      COMMENT ON COLUMN organisation_keys.remote_key IS 'Its name at the service that holds the private part and signs with it';
      REVOKE UPDATE ON organisation_keys FROM cairn_app;
      GRANT UPDATE (retired_at, revoked_at) ON organisation_keys TO cairn_app;

      CREATE FUNCTION published_keys(organisation_slug text)
        RETURNS TABLE (organisation_id uuid, id uuid, public_key text, revoked_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT o.id, k.id, k.public_key, k.revoked_at
            FROM organisations o LEFT JOIN organisation_keys k ON k.organisation_id = o.id
           WHERE o.slug = organisation_slug
           ORDER BY k.created_at, k.id
        $$;
      COMMENT ON FUNCTION published_keys IS 'Public: every key an organisation ever signed with, without its private part';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION published_keys;
      REVOKE UPDATE (retired_at, revoked_at) ON organisation_keys FROM cairn_app;
      GRANT UPDATE ON organisation_keys TO cairn_app;
      ALTER TABLE organisation_keys DROP COLUMN revoked_at, DROP COLUMN remote_key,
        ALTER COLUMN private_key_sealed SET NOT NULL;
    `);
  }
}
