import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisations1790000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL CONSTRAINT organisations_one_per_slug UNIQUE,
        name text NOT NULL,
        time_zone text NOT NULL,
        locale text NOT NULL DEFAULT 'en',
        created_at timestamptz NOT NULL,
        CONSTRAINT organisations_slug_fits_an_address CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      );
      COMMENT ON TABLE organisations IS 'The tenants; their names are public on every certificate';

      CREATE TABLE memberships (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        user_id uuid NOT NULL REFERENCES users,
        roles text[] NOT NULL,
        joined_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT memberships_one_per_person UNIQUE (organisation_id, user_id),
        CONSTRAINT memberships_known_roles CHECK (
          cardinality(roles) > 0 AND roles <@ ARRAY['trainee', 'supervisor', 'assessor', 'manager', 'owner'])
      );
      CREATE INDEX memberships_of_user ON memberships (user_id);
      SELECT protect_tenant_rows('memberships');
      CREATE POLICY own ON memberships FOR SELECT USING (user_id = (SELECT current_person()));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE memberships, organisations');
  }
}
