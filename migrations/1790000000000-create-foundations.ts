import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFoundations1790000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;
      COMMENT ON FUNCTION current_organisation IS 'The organisation this transaction acts for, or null';

      CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

      CREATE FUNCTION protect_tenant_rows(protected regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
        EXECUTE format('CREATE POLICY tenant ON %s USING (organisation_id = (SELECT current_organisation()))', protected);
      END $$;
      COMMENT ON FUNCTION protect_tenant_rows IS 'Row security: the application sees and writes one organisation at a time';

      CREATE TABLE audit_entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid NOT NULL,
        person_id uuid,
        what text NOT NULL,
        subject text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        happened_at timestamptz NOT NULL
      );
      CREATE INDEX audit_entries_of_subject ON audit_entries (organisation_id, subject, id);
      SELECT protect_tenant_rows('audit_entries');
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_entries;
      DROP FUNCTION protect_tenant_rows;
      DROP FUNCTION current_person;
      DROP FUNCTION current_organisation;
    `);
  }
}
