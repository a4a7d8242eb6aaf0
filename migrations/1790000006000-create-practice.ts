import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePractice1790000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_vocabularies (
        organisation_id uuid PRIMARY KEY REFERENCES organisations,
        words jsonb NOT NULL,
        adopted_at timestamptz NOT NULL
      );
      COMMENT ON TABLE practice_vocabularies IS
        'Kinds of activity, settings and domains of an organisation; without a row, those that come with Cairn';
      SELECT protect_tenant_rows('practice_vocabularies');
    `);
    await this.createEntries(db);
    await this.createLedger(db);
    await this.createSupervision(db);
  }

  private async createEntries(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_entries (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        supervisor_id uuid NOT NULL,
        form_key uuid NOT NULL,
        version integer NOT NULL,
        status text NOT NULL,
        day date NOT NULL,
        minutes integer NOT NULL,
        activity_kind text NOT NULL,
        activity_counts boolean NOT NULL,
        setting text NOT NULL,
        domain text NOT NULL,
        observed boolean NOT NULL,
        reflection_sealed text,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        submitted_at timestamptz,
        signed_at timestamptz,
        CONSTRAINT practice_entries_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_entries_one_per_form UNIQUE (organisation_id, trainee_id, form_key),
        CONSTRAINT practice_entries_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_entries_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_entries_supervised_by_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT practice_entries_within_a_day CHECK (minutes BETWEEN 1 AND 1440),
        CONSTRAINT practice_entries_known_status CHECK (status IN ('draft', 'submitted', 'returned', 'signed')),
        CONSTRAINT practice_entries_sent_before_signed CHECK (status = 'draft' OR submitted_at IS NOT NULL),
        CONSTRAINT practice_entries_signed_once CHECK ((status = 'signed') = (signed_at IS NOT NULL))
      );
      COMMENT ON COLUMN practice_entries.reflection_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE INDEX practice_entries_of_a_trainee ON practice_entries (organisation_id, trainee_id, day DESC, id DESC);
      CREATE INDEX practice_entries_waiting ON practice_entries (organisation_id, supervisor_id, submitted_at, id)
        WHERE status = 'submitted';
      CREATE INDEX practice_entries_waiting_by_trainee
        ON practice_entries (organisation_id, supervisor_id, trainee_id, submitted_at, id) WHERE status = 'submitted';
      SELECT protect_tenant_rows('practice_entries');
      REVOKE TRUNCATE ON practice_entries FROM cairn_app;

      CREATE TABLE practice_returns (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        entry_version integer NOT NULL,
        supervisor_id uuid NOT NULL,
        question_sealed text NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT practice_returns_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_returns_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT practice_returns_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE practice_returns IS 'Questions with which entries were sent back; rows are added and never changed';
      CREATE INDEX practice_returns_of_an_entry ON practice_returns (organisation_id, entry_id, asked_at);
      SELECT protect_tenant_rows('practice_returns');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_returns FROM cairn_app;
    `);
  }

  private async createLedger(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sign_offs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        sequence integer NOT NULL,
        entry_id uuid NOT NULL,
        entry_version integer NOT NULL,
        signed text NOT NULL,
        statement text NOT NULL,
        signer_id uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT sign_offs_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT sign_offs_one_per_place UNIQUE (organisation_id, trainee_id, sequence),
        CONSTRAINT sign_offs_one_per_version UNIQUE (organisation_id, entry_id, entry_version),
        CONSTRAINT sign_offs_never_fork UNIQUE (organisation_id, trainee_id, previous_hash),
        CONSTRAINT sign_offs_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT sign_offs_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id),
        CONSTRAINT sign_offs_by_signer FOREIGN KEY (organisation_id, signer_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT sign_offs_by_another CHECK (signer_id <> trainee_id),
        CONSTRAINT sign_offs_are_hashed CHECK (sequence >= 1 AND hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$')
      );
      COMMENT ON TABLE sign_offs IS 'The ledger: one hash chain per trainee; rows are added and never changed';
      SELECT protect_tenant_rows('sign_offs');
      REVOKE UPDATE, DELETE, TRUNCATE ON sign_offs FROM cairn_app;

      CREATE FUNCTION keep_signed_practice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'signed' THEN
          RAISE EXCEPTION 'A signed practice entry does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        IF NEW.status = 'signed' AND NOT EXISTS (
          SELECT FROM sign_offs s WHERE s.organisation_id = NEW.organisation_id AND s.entry_id = NEW.id
            AND s.entry_version = NEW.version AND s.trainee_id = NEW.trainee_id) THEN
          RAISE EXCEPTION 'A practice entry is signed in the ledger first' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER practice_entries_keep_signed BEFORE INSERT OR UPDATE OR DELETE ON practice_entries
        FOR EACH ROW EXECUTE FUNCTION keep_signed_practice();
    `);
  }

  private async createSupervision(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervision_sessions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        supervisor_id uuid NOT NULL,
        form_key uuid NOT NULL,
        version integer NOT NULL,
        status text NOT NULL,
        day date NOT NULL,
        minutes integer NOT NULL,
        format text NOT NULL,
        group_size integer,
        place text NOT NULL,
        topics_sealed text NOT NULL,
        question_sealed text,
        recorded_at timestamptz NOT NULL,
        disputed_at timestamptz,
        confirmed_at timestamptz,
        CONSTRAINT supervision_sessions_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT supervision_sessions_one_per_form UNIQUE (organisation_id, supervisor_id, form_key),
        CONSTRAINT supervision_sessions_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_sessions_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_sessions_with_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT supervision_sessions_within_a_day CHECK (minutes BETWEEN 1 AND 1440),
        CONSTRAINT supervision_sessions_known_words CHECK (
          status IN ('recorded', 'disputed', 'confirmed') AND format IN ('individual', 'group')
          AND place IN ('in-person', 'video')),
        CONSTRAINT supervision_sessions_group_has_a_size CHECK (
          (format = 'group' AND group_size BETWEEN 2 AND 100) OR (format = 'individual' AND group_size IS NULL)),
        CONSTRAINT supervision_sessions_confirmed_once CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL)),
        CONSTRAINT supervision_sessions_dispute_asks CHECK (
          status <> 'disputed' OR (disputed_at IS NOT NULL AND question_sealed IS NOT NULL))
      );
      COMMENT ON COLUMN supervision_sessions.topics_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE INDEX supervision_sessions_of_a_trainee
        ON supervision_sessions (organisation_id, trainee_id, day DESC, id DESC);
      CREATE INDEX supervision_sessions_of_a_supervisor
        ON supervision_sessions (organisation_id, supervisor_id, day DESC, id DESC);
      SELECT protect_tenant_rows('supervision_sessions');
      REVOKE TRUNCATE ON supervision_sessions FROM cairn_app;

      CREATE FUNCTION keep_confirmed_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'confirmed' THEN
          RAISE EXCEPTION 'A confirmed supervision session does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER supervision_sessions_keep_confirmed BEFORE UPDATE OR DELETE ON supervision_sessions
        FOR EACH ROW EXECUTE FUNCTION keep_confirmed_supervision();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE supervision_sessions, sign_offs, practice_returns, practice_entries, practice_vocabularies;
      DROP FUNCTION keep_signed_practice, keep_confirmed_supervision;
    `);
  }
}
