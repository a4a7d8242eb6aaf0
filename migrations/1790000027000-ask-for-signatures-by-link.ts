import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForSignaturesByLink1790000027000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createRequests(db);
    await this.createRepudiations(db);
  }

  private async createRequests(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE signing_requests (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        supervisor_id uuid NOT NULL,
        asked_by_id uuid NOT NULL,
        automatic boolean NOT NULL,
        email text NOT NULL,
        with_reflections boolean NOT NULL,
        entries integer NOT NULL,
        digest text NOT NULL,
        token_hash bytea NOT NULL,
        reminder_hash bytea,
        code_digest text,
        code_expires_at timestamptz,
        code_tries integer NOT NULL DEFAULT 0,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        opened_at timestamptz,
        decided_at timestamptz,
        declined boolean NOT NULL DEFAULT false,
        reason_sealed text,
        ended_at timestamptz,
        repudiation_hash bytea,
        repudiable_until timestamptz,
        CONSTRAINT signing_requests_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT signing_requests_one_per_token UNIQUE (organisation_id, token_hash),
        CONSTRAINT signing_requests_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT signing_requests_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT signing_requests_asked_by FOREIGN KEY (organisation_id, asked_by_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT signing_requests_to_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT signing_requests_ask_for_something CHECK (entries BETWEEN 1 AND 200),
        CONSTRAINT signing_requests_decline_with_a_reason CHECK (
          NOT declined OR (decided_at IS NOT NULL AND reason_sealed IS NOT NULL))
      );
      COMMENT ON TABLE signing_requests IS 'Letters that ask somebody without an account to sign; tokens and codes as digests only';
      COMMENT ON COLUMN signing_requests.reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE UNIQUE INDEX signing_requests_one_per_reminder ON signing_requests (organisation_id, reminder_hash);
      CREATE UNIQUE INDEX signing_requests_one_per_copy ON signing_requests (organisation_id, repudiation_hash);
      CREATE INDEX signing_requests_of_a_trainee ON signing_requests (organisation_id, trainee_id, asked_at DESC, id DESC);
      CREATE INDEX signing_requests_latest ON signing_requests (organisation_id, asked_at DESC, id DESC);
      CREATE INDEX signing_requests_open ON signing_requests (organisation_id, expires_at)
        WHERE decided_at IS NULL AND ended_at IS NULL;
      SELECT protect_tenant_rows('signing_requests');
      REVOKE DELETE, TRUNCATE ON signing_requests FROM cairn_app;

      CREATE TABLE signing_request_entries (
        organisation_id uuid NOT NULL,
        request_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        entry_version integer NOT NULL,
        signed_digest text NOT NULL,
        outcome text,
        PRIMARY KEY (organisation_id, request_id, entry_id),
        CONSTRAINT signing_request_entries_of_request FOREIGN KEY (organisation_id, request_id)
          REFERENCES signing_requests (organisation_id, id),
        CONSTRAINT signing_request_entries_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT signing_request_entries_known_outcome CHECK (outcome IN ('signed', 'returned', 'left'))
      );
      COMMENT ON TABLE signing_request_entries IS 'What a letter asks to be signed: these entries in these versions and no others';
      CREATE INDEX signing_request_entries_of_an_entry ON signing_request_entries (organisation_id, entry_id);
      SELECT protect_tenant_rows('signing_request_entries');
      REVOKE TRUNCATE ON signing_request_entries FROM cairn_app;
    `);
  }

  private async createRepudiations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE signature_repudiations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        request_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        signer_id uuid NOT NULL,
        kind text NOT NULL,
        reason_sealed text NOT NULL,
        repudiated_at timestamptz NOT NULL,
        CONSTRAINT signature_repudiations_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT signature_repudiations_once UNIQUE (organisation_id, sign_off_id),
        CONSTRAINT signature_repudiations_of_signature FOREIGN KEY (organisation_id, sign_off_id)
          REFERENCES sign_offs (organisation_id, id),
        CONSTRAINT signature_repudiations_of_request FOREIGN KEY (organisation_id, request_id)
          REFERENCES signing_requests (organisation_id, id),
        CONSTRAINT signature_repudiations_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id),
        CONSTRAINT signature_repudiations_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT signature_repudiations_by_signer FOREIGN KEY (organisation_id, signer_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT signature_repudiations_known_kind CHECK (kind IN ('not-me', 'mistake'))
      );
      COMMENT ON TABLE signature_repudiations IS 'Signatures by link that their signer says are not theirs; rows are added and never changed';
      CREATE INDEX signature_repudiations_of_an_entry ON signature_repudiations (organisation_id, entry_id);
      CREATE INDEX signature_repudiations_of_a_trainee ON signature_repudiations (organisation_id, trainee_id);
      SELECT protect_tenant_rows('signature_repudiations');
      REVOKE UPDATE, DELETE, TRUNCATE ON signature_repudiations FROM cairn_app;

      CREATE TABLE repudiation_resolutions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        repudiation_id uuid NOT NULL,
        resolved_by_id uuid NOT NULL,
        outcome text NOT NULL,
        reason_sealed text NOT NULL,
        resolved_at timestamptz NOT NULL,
        CONSTRAINT repudiation_resolutions_once UNIQUE (organisation_id, repudiation_id),
        CONSTRAINT repudiation_resolutions_of_repudiation FOREIGN KEY (organisation_id, repudiation_id)
          REFERENCES signature_repudiations (organisation_id, id),
        CONSTRAINT repudiation_resolutions_by_member FOREIGN KEY (organisation_id, resolved_by_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT repudiation_resolutions_known_outcome CHECK (outcome IN ('stands', 'falls'))
      );
      COMMENT ON TABLE repudiation_resolutions IS 'What a manager found about a repudiated signature; rows are added and never changed';
      SELECT protect_tenant_rows('repudiation_resolutions');
      REVOKE UPDATE, DELETE, TRUNCATE ON repudiation_resolutions FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE repudiation_resolutions, signature_repudiations, signing_request_entries, signing_requests;
    `);
  }
}
