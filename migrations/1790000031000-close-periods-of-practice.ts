import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClosePeriodsOfPractice1790000031000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_period_closings (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        kind text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        summary text NOT NULL,
        summary_sha256 text NOT NULL,
        statement text NOT NULL,
        closed_by uuid NOT NULL,
        closed_at timestamptz NOT NULL,
        key_id uuid NOT NULL,
        signature text NOT NULL,
        CONSTRAINT practice_period_closings_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_period_closings_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_period_closings_by_another FOREIGN KEY (organisation_id, closed_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_period_closings_with_key FOREIGN KEY (organisation_id, key_id)
          REFERENCES organisation_keys (organisation_id, id),
        CONSTRAINT practice_period_closings_never_of_ones_own CHECK (closed_by <> trainee_id),
        CONSTRAINT practice_period_closings_are_periods CHECK (kind IN ('week', 'month') AND first_day < last_day),
        CONSTRAINT practice_period_closings_are_hashed
          CHECK (summary_sha256 = encode(sha256(convert_to(summary, 'UTF8')), 'hex'))
      );
      COMMENT ON TABLE practice_period_closings IS
        'What stood when a period of a trainee was closed, signed by the organisation; rows are added and never changed';
      CREATE INDEX practice_period_closings_of_a_trainee
        ON practice_period_closings (organisation_id, trainee_id, first_day);
      SELECT protect_tenant_rows('practice_period_closings');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_period_closings FROM cairn_app;

      CREATE TABLE practice_period_reopenings (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        closing_id uuid NOT NULL,
        reason_sealed text NOT NULL,
        reopened_by uuid NOT NULL,
        reopened_at timestamptz NOT NULL,
        CONSTRAINT practice_period_reopenings_once UNIQUE (organisation_id, closing_id),
        CONSTRAINT practice_period_reopenings_of_closing FOREIGN KEY (organisation_id, closing_id)
          REFERENCES practice_period_closings (organisation_id, id),
        CONSTRAINT practice_period_reopenings_by_member FOREIGN KEY (organisation_id, reopened_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE practice_period_reopenings IS 'Which closings hold no more, and why; rows are added and never changed';
      COMMENT ON COLUMN practice_period_reopenings.reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      SELECT protect_tenant_rows('practice_period_reopenings');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_period_reopenings FROM cairn_app;
    `);
    await this.keepClosed(db);
  }

  /** NOTE: the lock is the one that closing takes for itself alone, so that an entry and a closing at once take turns. */
  private async keepClosed(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION keep_closed_periods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.version = OLD.version AND NEW.status = OLD.status THEN
          RETURN NEW;
        END IF;
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('period:' || NEW.trainee_id, 0));
        IF EXISTS (
          SELECT FROM practice_period_closings c
           WHERE c.organisation_id = NEW.organisation_id AND c.trainee_id = NEW.trainee_id
             AND (NEW.day BETWEEN c.first_day AND c.last_day OR EXISTS (
               SELECT FROM practice_entries o WHERE o.organisation_id = NEW.organisation_id AND o.id = NEW.amends_id
                 AND o.day BETWEEN c.first_day AND c.last_day))
             AND NOT EXISTS (SELECT FROM practice_period_reopenings r
               WHERE r.organisation_id = c.organisation_id AND r.closing_id = c.id)) THEN
          RAISE EXCEPTION 'A closed period of practice does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER practice_entries_keep_closed BEFORE INSERT OR UPDATE ON practice_entries
        FOR EACH ROW EXECUTE FUNCTION keep_closed_periods();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER practice_entries_keep_closed ON practice_entries;
      DROP FUNCTION keep_closed_periods;
      DROP TABLE practice_period_reopenings, practice_period_closings;
    `);
  }
}
