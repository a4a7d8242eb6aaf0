import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetQuizzesBeTimedAndFair1790000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE quiz_versions
        ADD COLUMN blueprint jsonb,
        ADD COLUMN minutes integer,
        ADD COLUMN sit_by timestamptz,
        ADD COLUMN feedback text NOT NULL DEFAULT 'submission',
        ADD COLUMN remedial jsonb,
        ADD CONSTRAINT quiz_versions_time_to_answer CHECK (minutes BETWEEN 1 AND 1440),
        ADD CONSTRAINT quiz_versions_feedback_known CHECK (
          feedback IN ('now', 'submission') OR (feedback = 'closing' AND sit_by IS NOT NULL));
      COMMENT ON COLUMN quiz_versions.blueprint IS 'How many items of each objective an attempt asks; any items where it is null';
      COMMENT ON COLUMN quiz_versions.minutes IS 'How long an attempt may take; null where there is no limit';
      COMMENT ON COLUMN quiz_versions.sit_by IS 'When the quiz closes; null where it never does';

      ALTER TABLE quiz_attempts
        ADD COLUMN deadline timestamptz,
        ADD COLUMN failed_because text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT quiz_attempts_have_a_result_once_submitted,
        ADD CONSTRAINT quiz_attempts_have_a_whole_result CHECK (num_nulls(points, percent, passed) IN (0, 3)),
        ADD CONSTRAINT quiz_attempts_have_a_result_only_once_submitted CHECK (
          submitted_at IS NOT NULL OR (passed IS NULL AND failed_because = '{}')),
        ADD CONSTRAINT quiz_attempts_critical_failure_fails CHECK (failed_because = '{}' OR passed IS NOT TRUE);
      COMMENT ON COLUMN quiz_attempts.deadline IS 'Fixed at the start: after it nothing is answered; null where time has no limit';
      COMMENT ON COLUMN quiz_attempts.failed_because IS 'Why the attempt fails whatever its total';
      CREATE INDEX quiz_attempts_by_deadline ON quiz_attempts (organisation_id, deadline)
        WHERE submitted_at IS NULL AND deadline IS NOT NULL;
      CREATE INDEX quiz_attempts_awaiting_review ON quiz_attempts (organisation_id, submitted_at)
        WHERE submitted_at IS NOT NULL AND passed IS NULL;

      ALTER TABLE quiz_answers
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN form_key uuid,
        ADD COLUMN locked_at timestamptz;
      COMMENT ON COLUMN quiz_answers.version IS 'Goes up with every change, so that an older page cannot overwrite a newer answer';
      COMMENT ON COLUMN quiz_answers.form_key IS 'The page that the answer came from last';
      COMMENT ON COLUMN quiz_answers.locked_at IS 'When it was explained and so became final; null while it may change';

      CREATE TABLE quiz_accommodations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        extra_percent integer,
        extra_minutes integer,
        extra_attempts integer NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        reason_sealed text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz,
        CONSTRAINT quiz_accommodations_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT quiz_accommodations_of_quiz FOREIGN KEY (organisation_id, quiz_id)
          REFERENCES quizzes (organisation_id, id),
        CONSTRAINT quiz_accommodations_for_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_accommodations_made_by_member FOREIGN KEY (organisation_id, made_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_accommodations_ended_by_member FOREIGN KEY (organisation_id, ended_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_accommodations_one_measure_of_time CHECK (num_nonnulls(extra_percent, extra_minutes) <= 1),
        CONSTRAINT quiz_accommodations_in_range CHECK (
          extra_percent BETWEEN 1 AND 400 AND extra_minutes BETWEEN 1 AND 1440 AND extra_attempts BETWEEN 0 AND 100),
        CONSTRAINT quiz_accommodations_give_something CHECK (
          num_nonnulls(extra_percent, extra_minutes, opens_at, closes_at) > 0 OR extra_attempts > 0),
        CONSTRAINT quiz_accommodations_open_before_they_close CHECK (opens_at < closes_at),
        CONSTRAINT quiz_accommodations_ended_by_somebody CHECK (num_nulls(ended_by, ended_at) IN (0, 2))
      );
      CREATE UNIQUE INDEX quiz_accommodations_one_in_force ON quiz_accommodations (organisation_id, quiz_id, trainee_id)
        WHERE ended_at IS NULL;
      COMMENT ON TABLE quiz_accommodations IS 'What one person is given at one quiz beside what everybody has; the reason is sealed';
      SELECT protect_tenant_rows('quiz_accommodations');

      CREATE TABLE quiz_remedials (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        remedied_at timestamptz NOT NULL,
        CONSTRAINT quiz_remedials_of_quiz FOREIGN KEY (organisation_id, quiz_id)
          REFERENCES quizzes (organisation_id, id),
        CONSTRAINT quiz_remedials_by_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      CREATE INDEX quiz_remedials_of_trainee ON quiz_remedials (organisation_id, quiz_id, trainee_id, remedied_at);
      COMMENT ON TABLE quiz_remedials IS 'The remedial lesson was gone through, so failures before it count no more';
      SELECT protect_tenant_rows('quiz_remedials');
      REVOKE UPDATE, DELETE, TRUNCATE ON quiz_remedials FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE quiz_remedials, quiz_accommodations;
      ALTER TABLE quiz_answers DROP COLUMN version, DROP COLUMN form_key, DROP COLUMN locked_at;
      DROP INDEX quiz_attempts_by_deadline, quiz_attempts_awaiting_review;
      ALTER TABLE quiz_attempts
        DROP CONSTRAINT quiz_attempts_have_a_whole_result,
        DROP CONSTRAINT quiz_attempts_have_a_result_only_once_submitted,
        DROP COLUMN deadline,
        DROP COLUMN failed_because,
        ADD CONSTRAINT quiz_attempts_have_a_result_once_submitted CHECK (
          num_nulls(submitted_at, points, percent, passed) IN (0, 4));
      ALTER TABLE quiz_versions
        DROP COLUMN blueprint, DROP COLUMN minutes, DROP COLUMN sit_by, DROP COLUMN feedback, DROP COLUMN remedial;
    `);
  }
}
