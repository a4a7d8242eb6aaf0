import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListHoldersPublicly1790000041300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE register_listings (
        organisation_id uuid NOT NULL,
        series_id uuid NOT NULL,
        name_key text NOT NULL,
        listed_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, series_id),
        CONSTRAINT register_listings_of_a_series FOREIGN KEY (organisation_id, series_id)
          REFERENCES certificate_series (organisation_id, id),
        CONSTRAINT register_listings_can_be_found CHECK (name_key <> '')
      );
      COMMENT ON TABLE register_listings IS
        'Certificates whose holders chose to be found by name; the row is gone the moment they choose otherwise';
      CREATE INDEX register_listings_by_name ON register_listings (organisation_id, name_key, series_id);
      SELECT protect_tenant_rows('register_listings');
      REVOKE TRUNCATE ON register_listings FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE register_listings');
  }
}
