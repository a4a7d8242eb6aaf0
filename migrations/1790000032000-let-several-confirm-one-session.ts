import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSeveralConfirmOneSession1790000032000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createAttendances(db);
    await this.widenSessions(db);
    await this.createConfirmations(db);
    await this.createActions(db);
    await db.query(`
      CREATE TABLE supervision_appointments (
        session_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        day date NOT NULL,
        start_time text,
        revision integer NOT NULL,
        changed_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        CONSTRAINT supervision_appointments_of_session FOREIGN KEY (organisation_id, session_id)
          REFERENCES supervision_sessions (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT supervision_appointments_start_on_the_clock CHECK (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
      );
      COMMENT ON TABLE supervision_appointments IS
        'When those who met will meet next: a plan, which may move after the session is confirmed';
      SELECT protect_tenant_rows('supervision_appointments');
      REVOKE TRUNCATE ON supervision_appointments FROM cairn_app;
    `);
  }

  private async createAttendances(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervision_attendances (
        session_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        status text NOT NULL,
        question_sealed text,
        disputed_at timestamptz,
        confirmed_at timestamptz,
        PRIMARY KEY (session_id, trainee_id),
        CONSTRAINT supervision_attendances_tenant_key UNIQUE (organisation_id, session_id, trainee_id),
        CONSTRAINT supervision_attendances_of_session FOREIGN KEY (organisation_id, session_id)
          REFERENCES supervision_sessions (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT supervision_attendances_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_attendances_known_status CHECK (status IN ('recorded', 'disputed', 'confirmed')),
        CONSTRAINT supervision_attendances_confirmed_once CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL)),
        CONSTRAINT supervision_attendances_dispute_asks CHECK (
          status <> 'disputed' OR disputed_at IS NOT NULL)
      );
      COMMENT ON COLUMN supervision_attendances.question_sealed IS 'sealed, bound to session_id';
      CREATE INDEX supervision_attendances_of_a_trainee ON supervision_attendances (organisation_id, trainee_id, session_id);
      SELECT protect_tenant_rows('supervision_attendances');
      REVOKE TRUNCATE ON supervision_attendances FROM cairn_app;

      INSERT INTO supervision_attendances
        (session_id, trainee_id, organisation_id, status, disputed_at, confirmed_at)
      SELECT id, trainee_id, organisation_id, status, disputed_at, confirmed_at FROM supervision_sessions;
    `);
  }

  private async widenSessions(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER supervision_sessions_keep_confirmed ON supervision_sessions;
      DROP FUNCTION keep_confirmed_supervision;
      ALTER TABLE supervision_sessions
        DROP COLUMN trainee_id, DROP COLUMN status, DROP COLUMN disputed_at, DROP COLUMN confirmed_at,
        ADD COLUMN start_time text,
        ADD COLUMN others integer NOT NULL DEFAULT 0,
        ADD COLUMN competencies text[] NOT NULL DEFAULT '{}',
        ADD COLUMN kept_words_sealed text;
      UPDATE supervision_sessions SET others = group_size - 1 WHERE format = 'group';
      ALTER TABLE supervision_sessions
        ALTER COLUMN others DROP DEFAULT, ALTER COLUMN competencies DROP DEFAULT,
        ADD CONSTRAINT supervision_sessions_known_words
          CHECK (format IN ('individual', 'group') AND place IN ('in-person', 'video')),
        ADD CONSTRAINT supervision_sessions_others_in_groups CHECK (others BETWEEN 0 AND 99 AND (format = 'group' OR others = 0)),
        ADD CONSTRAINT supervision_sessions_start_on_the_clock CHECK (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
      COMMENT ON COLUMN supervision_sessions.question_sealed IS
        'What the one trainee of a session asked before questions stood with those who ask; sealed for this row';
      COMMENT ON COLUMN supervision_sessions.kept_words_sealed IS 'AES-256-GCM, bound to this row; never in clear';

      CREATE FUNCTION keep_confirmed_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM supervision_attendances a WHERE a.organisation_id = OLD.organisation_id
          AND a.session_id = OLD.id AND a.status = 'confirmed') THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A confirmed supervision session does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER supervision_sessions_keep_confirmed BEFORE UPDATE OR DELETE ON supervision_sessions
        FOR EACH ROW EXECUTE FUNCTION keep_confirmed_supervision();
    `);
  }

  private async createConfirmations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervision_confirmations (
        session_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        session_version integer NOT NULL,
        confirmed text NOT NULL,
        statement text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (session_id, trainee_id),
        CONSTRAINT supervision_confirmations_of_attendance FOREIGN KEY (organisation_id, session_id, trainee_id)
          REFERENCES supervision_attendances (organisation_id, session_id, trainee_id),
        CONSTRAINT supervision_confirmations_are_hashed CHECK (hash ~ '^[0-9a-f]{64}$')
      );
      COMMENT ON TABLE supervision_confirmations IS
        'What each trainee confirmed of a session, word for word and with its hash; rows are added and never changed';
      SELECT protect_tenant_rows('supervision_confirmations');
      REVOKE UPDATE, DELETE, TRUNCATE ON supervision_confirmations FROM cairn_app;

      CREATE FUNCTION keep_confirmed_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'confirmed' THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A confirmed attendance does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        IF NEW.status = 'confirmed' AND NOT EXISTS (
          SELECT FROM supervision_confirmations c WHERE c.organisation_id = NEW.organisation_id
            AND c.session_id = NEW.session_id AND c.trainee_id = NEW.trainee_id) THEN
          RAISE EXCEPTION 'What was confirmed is kept first' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER supervision_attendances_keep_confirmed BEFORE INSERT OR UPDATE OR DELETE ON supervision_attendances
        FOR EACH ROW EXECUTE FUNCTION keep_confirmed_attendance();
    `);
  }

  private async createActions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervision_actions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        session_id uuid NOT NULL,
        position integer NOT NULL,
        owner_id uuid,
        what_sealed text NOT NULL,
        due_on date,
        done_at timestamptz,
        done_by uuid,
        CONSTRAINT supervision_actions_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT supervision_actions_of_session FOREIGN KEY (organisation_id, session_id)
          REFERENCES supervision_sessions (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT supervision_actions_of_owner FOREIGN KEY (organisation_id, owner_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_actions_done_by_member FOREIGN KEY (organisation_id, done_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_actions_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL))
      );
      COMMENT ON COLUMN supervision_actions.owner_id IS 'Who does it; nobody named: everybody who was there';
      COMMENT ON COLUMN supervision_actions.what_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE INDEX supervision_actions_of_a_session ON supervision_actions (organisation_id, session_id, position);
      SELECT protect_tenant_rows('supervision_actions');
      REVOKE TRUNCATE ON supervision_actions FROM cairn_app;

      CREATE FUNCTION keep_agreed_actions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM supervision_attendances a WHERE a.organisation_id = OLD.organisation_id
          AND a.session_id = OLD.session_id AND a.status = 'confirmed')
          AND (TG_OP = 'DELETE' OR (NEW.session_id, NEW.owner_id, NEW.what_sealed, NEW.due_on)
            IS DISTINCT FROM (OLD.session_id, OLD.owner_id, OLD.what_sealed, OLD.due_on)
            AND NOT only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW))) THEN
          RAISE EXCEPTION 'What was agreed in a confirmed session does not change'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER supervision_actions_keep_agreed BEFORE UPDATE OR DELETE ON supervision_actions
        FOR EACH ROW EXECUTE FUNCTION keep_agreed_actions();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE supervision_appointments, supervision_actions, supervision_confirmations;
      DROP TRIGGER supervision_attendances_keep_confirmed ON supervision_attendances;
      DROP TRIGGER supervision_sessions_keep_confirmed ON supervision_sessions;
      DROP FUNCTION keep_agreed_actions, keep_confirmed_attendance, keep_confirmed_supervision;
      ALTER TABLE supervision_sessions
        DROP CONSTRAINT supervision_sessions_known_words,
        DROP COLUMN start_time, DROP COLUMN others, DROP COLUMN competencies, DROP COLUMN kept_words_sealed,
        ADD COLUMN trainee_id uuid, ADD COLUMN status text, ADD COLUMN disputed_at timestamptz, ADD COLUMN confirmed_at timestamptz;
      DELETE FROM supervision_sessions s USING supervision_attendances a
        WHERE a.session_id = s.id AND s.group_size IS NOT NULL
          AND (SELECT count(*) FROM supervision_attendances o WHERE o.session_id = s.id) > 1;
      UPDATE supervision_sessions s SET trainee_id = a.trainee_id, status = CASE a.status WHEN 'disputed' THEN 'recorded' ELSE a.status END,
        disputed_at = a.disputed_at, confirmed_at = a.confirmed_at
        FROM supervision_attendances a WHERE a.session_id = s.id;
      DROP TABLE supervision_attendances;
      ALTER TABLE supervision_sessions
        ALTER COLUMN trainee_id SET NOT NULL, ALTER COLUMN status SET NOT NULL,
        ADD CONSTRAINT supervision_sessions_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        ADD CONSTRAINT supervision_sessions_with_another CHECK (supervisor_id <> trainee_id),
        ADD CONSTRAINT supervision_sessions_known_words CHECK (
          status IN ('recorded', 'disputed', 'confirmed') AND format IN ('individual', 'group')
          AND place IN ('in-person', 'video')),
        ADD CONSTRAINT supervision_sessions_confirmed_once CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL)),
        ADD CONSTRAINT supervision_sessions_dispute_asks CHECK (
          status <> 'disputed' OR (disputed_at IS NOT NULL AND question_sealed IS NOT NULL));
      CREATE INDEX supervision_sessions_of_a_trainee
        ON supervision_sessions (organisation_id, trainee_id, day DESC, id DESC);
      CREATE FUNCTION keep_confirmed_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'confirmed' THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A confirmed supervision session does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER supervision_sessions_keep_confirmed BEFORE UPDATE OR DELETE ON supervision_sessions
        FOR EACH ROW EXECUTE FUNCTION keep_confirmed_supervision();
    `);
  }
}
