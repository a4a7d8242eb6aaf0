import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCertificates1790000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_series (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        trainee_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        CONSTRAINT certificate_series_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT certificate_series_one_per_person_and_programme UNIQUE (organisation_id, trainee_id, programme_id),
        FOREIGN KEY (organisation_id, trainee_id) REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE certificate_series IS 'One person''s certificates of one programme: the first and its renewals';
      SELECT protect_tenant_rows('certificate_series');
      REVOKE DELETE, TRUNCATE ON certificate_series FROM cairn_app;

      CREATE TABLE certificate_numbers (
        organisation_id uuid NOT NULL REFERENCES organisations,
        year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (organisation_id, year)
      );
      COMMENT ON TABLE certificate_numbers IS 'The last number given in a year';
      SELECT protect_tenant_rows('certificate_numbers');
      REVOKE DELETE, TRUNCATE ON certificate_numbers FROM cairn_app;

      CREATE TABLE certificates (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        series_id uuid NOT NULL,
        term integer NOT NULL CHECK (term > 0),
        trainee_id uuid NOT NULL,
        code text NOT NULL CONSTRAINT certificates_code_once UNIQUE,
        number text NOT NULL,
        holder_name text NOT NULL,
        programme_title text NOT NULL,
        awarded_on date NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        grace_days integer NOT NULL CHECK (grace_days >= 0),
        standing text NOT NULL CHECK (standing IN ('active', 'suspended', 'revoked')),
        snapshot jsonb NOT NULL,
        findings jsonb NOT NULL,
        pdf_digests text[] NOT NULL DEFAULT '{}',
        rendered_at timestamptz,
        pdf_asked_at timestamptz,
        issued_at timestamptz NOT NULL,
        CONSTRAINT certificates_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT certificates_one_per_term UNIQUE (organisation_id, series_id, term),
        CONSTRAINT certificates_number_once UNIQUE (organisation_id, number),
        CONSTRAINT certificates_end_after_they_begin CHECK (valid_until >= valid_from),
        FOREIGN KEY (organisation_id, series_id) REFERENCES certificate_series (organisation_id, id),
        FOREIGN KEY (organisation_id, trainee_id) REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE certificates IS 'Nothing here is deleted; what was issued does not change, only its standing does';
      CREATE INDEX certificates_newest_first ON certificates (organisation_id, issued_at DESC, id DESC);
      CREATE INDEX certificates_of_trainee ON certificates (organisation_id, trainee_id);
      SELECT protect_tenant_rows('certificates');
      REVOKE DELETE, TRUNCATE ON certificates FROM cairn_app;

      CREATE TABLE certificate_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        certificate_id uuid NOT NULL,
        what text NOT NULL CHECK (what IN ('issued', 'renewed', 'revoked')),
        happened_at timestamptz NOT NULL,
        person_id uuid,
        reason_code text,
        public_words text,
        private_reason text,
        FOREIGN KEY (organisation_id, certificate_id) REFERENCES certificates (organisation_id, id)
      );
      COMMENT ON COLUMN certificate_events.private_reason IS 'Sealed; never part of the register';
      CREATE INDEX certificate_events_of_certificate ON certificate_events (organisation_id, certificate_id, id);
      SELECT protect_tenant_rows('certificate_events');
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_events FROM cairn_app;

      CREATE TABLE register_entries (
        code text PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        certificate_id uuid NOT NULL,
        standing text NOT NULL CHECK (standing IN ('active', 'suspended', 'revoked')),
        document jsonb NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        changed_at timestamptz NOT NULL,
        CONSTRAINT register_entries_one_per_certificate UNIQUE (organisation_id, certificate_id),
        FOREIGN KEY (organisation_id, certificate_id) REFERENCES certificates (organisation_id, id)
      );
      COMMENT ON TABLE register_entries IS 'Public: everything that anybody may learn of a certificate, in one row by its code';
      ALTER TABLE register_entries ENABLE ROW LEVEL SECURITY;
      CREATE POLICY read_by_anybody ON register_entries FOR SELECT USING (true);
      CREATE POLICY written_by_issuer ON register_entries FOR INSERT
        WITH CHECK (organisation_id = (SELECT current_organisation()));
      CREATE POLICY changed_by_issuer ON register_entries FOR UPDATE
        USING (organisation_id = (SELECT current_organisation()));
      REVOKE DELETE, TRUNCATE ON register_entries FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE register_entries, certificate_events, certificates, certificate_numbers, certificate_series
    `);
  }
}
