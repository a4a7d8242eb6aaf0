import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveOrganisationsSealingKeys1790000022100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sealing_keys (
        organisation_id uuid NOT NULL REFERENCES organisations,
        id text NOT NULL,
        wrapped text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      COMMENT ON TABLE sealing_keys IS
        'Keys that texts of an organisation are sealed with, the newest in use; each wrapped by the deployment''s own';
      SELECT protect_tenant_rows('sealing_keys');

      CREATE FUNCTION act_for(organisation uuid, person uuid, reading boolean)
        RETURNS TABLE (id text, wrapped text) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('app.organisation_id', coalesce(organisation::text, ''), true),
                set_config('app.person_id', coalesce(person::text, ''), true);
        IF reading THEN
          PERFORM set_config('transaction_read_only', 'on', true);
        END IF;
        RETURN QUERY SELECT k.id, k.wrapped FROM sealing_keys k
          WHERE k.organisation_id = organisation ORDER BY k.created_at DESC, k.id DESC;
      END $$;
      COMMENT ON FUNCTION act_for IS
        'Says whose rows may be seen until the transaction ends, and answers with their sealing keys, the one in use first';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION act_for; DROP TABLE sealing_keys');
  }
}
