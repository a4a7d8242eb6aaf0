import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetCertificatesBeCorrectedAndErased1790000037100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_versions (
        organisation_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        version integer NOT NULL,
        snapshot jsonb,
        ended_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, certificate_id, version),
        CONSTRAINT certificate_versions_of_certificate FOREIGN KEY (organisation_id, certificate_id)
          REFERENCES certificates (organisation_id, id)
      );
      COMMENT ON TABLE certificate_versions IS 'What certificates said before they were corrected; empty where the holder was erased';
      SELECT protect_tenant_rows('certificate_versions');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_versions FROM cairn_app;
      GRANT UPDATE (snapshot) ON certificate_versions TO cairn_app;

      CREATE FUNCTION forget_reasons(certificate uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        UPDATE certificate_events e SET private_reason = NULL, public_words = NULL
         WHERE e.organisation_id = current_organisation() AND e.certificate_id = certificate
           AND EXISTS (SELECT FROM certificates c WHERE c.organisation_id = e.organisation_id AND c.id = certificate
                         AND c.erased_at IS NOT NULL)
      $$;
      COMMENT ON FUNCTION forget_reasons IS
        'Empties what was written about somebody who was erased, in rows that otherwise never change';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION forget_reasons; DROP TABLE certificate_versions');
  }
}
