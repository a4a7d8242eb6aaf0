import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetCertificatesBeReviewed1790000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_reviews (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        reason_sealed text,
        CONSTRAINT certificate_reviews_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT certificate_reviews_of_certificate FOREIGN KEY (organisation_id, certificate_id)
          REFERENCES certificates (organisation_id, id),
        CONSTRAINT certificate_reviews_by_member FOREIGN KEY (organisation_id, decided_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT certificate_reviews_decided_with_a_reason CHECK (
          (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (reason_sealed IS NULL))
      );
      COMMENT ON TABLE certificate_reviews IS 'Certificates of which what they rest on was changed, and that they stand all the same';
      COMMENT ON COLUMN certificate_reviews.reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE UNIQUE INDEX certificate_reviews_one_open ON certificate_reviews (organisation_id, certificate_id)
        WHERE decided_at IS NULL;
      CREATE INDEX certificate_reviews_of_a_certificate ON certificate_reviews (organisation_id, certificate_id, opened_at);
      SELECT protect_tenant_rows('certificate_reviews');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_reviews FROM cairn_app;
      GRANT UPDATE (decided_at, decided_by, reason_sealed) ON certificate_reviews TO cairn_app;

      CREATE TABLE certificate_review_causes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        review_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        day date NOT NULL,
        change text NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT certificate_review_causes_once UNIQUE (organisation_id, certificate_id, entry_id, change),
        CONSTRAINT certificate_review_causes_of_review FOREIGN KEY (organisation_id, review_id)
          REFERENCES certificate_reviews (organisation_id, id),
        CONSTRAINT certificate_review_causes_known_change CHECK (change IN ('amended', 'voided', 'repudiated'))
      );
      COMMENT ON TABLE certificate_review_causes IS 'Practice behind a certificate that was changed; rows are added and never changed';
      CREATE INDEX certificate_review_causes_of_a_review ON certificate_review_causes (organisation_id, review_id);
      SELECT protect_tenant_rows('certificate_review_causes');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_review_causes FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE certificate_review_causes, certificate_reviews');
  }
}
