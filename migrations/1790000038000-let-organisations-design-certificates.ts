import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetOrganisationsDesignCertificates1790000038000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_designs (
        organisation_id uuid NOT NULL REFERENCES organisations,
        version int NOT NULL,
        settings jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, version),
        CONSTRAINT certificate_designs_made_by_member FOREIGN KEY (organisation_id, made_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT certificate_designs_are_counted CHECK (version > 0)
      );
      COMMENT ON TABLE certificate_designs IS
        'How certificates look and what they say from one moment on; rows are added and never changed';
      SELECT protect_tenant_rows('certificate_designs');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_designs FROM cairn_app;

      CREATE TABLE certificate_pictures (
        organisation_id uuid NOT NULL REFERENCES organisations,
        sha256 text NOT NULL,
        png bytea NOT NULL,
        width int NOT NULL,
        height int NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, sha256),
        CONSTRAINT certificate_pictures_are_hashed CHECK (sha256 = encode(sha256(png), 'hex')),
        CONSTRAINT certificate_pictures_are_small CHECK (octet_length(png) <= 204800)
      );
      COMMENT ON TABLE certificate_pictures IS
        'Logos and signatures, drawn anew by us as PNG; issued certificates name them, so rows are added and never changed';
      SELECT protect_tenant_rows('certificate_pictures');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_pictures FROM cairn_app;

      ALTER TABLE certificates
        ADD COLUMN accessible_digest text,
        ADD COLUMN accessible_digests text[] NOT NULL DEFAULT '{}',
        ADD COLUMN accessible_asked_at timestamptz;
      COMMENT ON COLUMN certificates.accessible_digest IS 'SHA-256 of the PDF/UA that is kept; null while none is';
      COMMENT ON COLUMN certificates.accessible_digests IS 'SHA-256 of every PDF/UA that was ever made';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificates
        DROP COLUMN accessible_asked_at, DROP COLUMN accessible_digests, DROP COLUMN accessible_digest;
      DROP TABLE certificate_pictures;
      DROP TABLE certificate_designs;
    `);
  }
}
