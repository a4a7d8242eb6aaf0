import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuizzes1790000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quizzes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        slug text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT quizzes_one_per_slug UNIQUE (organisation_id, slug),
        CONSTRAINT quizzes_tenant_key UNIQUE (organisation_id, id)
      );
      COMMENT ON COLUMN quizzes.version IS 'The number of the version that new attempts are of';
      SELECT protect_tenant_rows('quizzes');

      CREATE TABLE quiz_versions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        number integer NOT NULL,
        title text NOT NULL,
        draw integer NOT NULL,
        pass_percent integer NOT NULL,
        attempts integer NOT NULL,
        pause_hours integer NOT NULL,
        items jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT quiz_versions_one_per_number UNIQUE (organisation_id, quiz_id, number),
        CONSTRAINT quiz_versions_tenant_key UNIQUE (organisation_id, quiz_id, id),
        CONSTRAINT quiz_versions_of_quiz FOREIGN KEY (organisation_id, quiz_id) REFERENCES quizzes (organisation_id, id),
        CONSTRAINT quiz_versions_can_be_taken CHECK (
          draw BETWEEN 1 AND jsonb_array_length(items) AND pass_percent BETWEEN 1 AND 100
          AND attempts >= 1 AND pause_hours >= 0)
      );
      COMMENT ON TABLE quiz_versions IS 'A quiz as it was when attempts were made; rows are added and never changed';
      SELECT protect_tenant_rows('quiz_versions');
      REVOKE UPDATE, DELETE, TRUNCATE ON quiz_versions FROM cairn_app;

      CREATE TABLE quiz_attempts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        version_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        seed integer NOT NULL,
        item_keys text[] NOT NULL,
        started_at timestamptz NOT NULL,
        submitted_at timestamptz,
        points double precision,
        percent integer,
        passed boolean,
        CONSTRAINT quiz_attempts_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT quiz_attempts_of_version FOREIGN KEY (organisation_id, quiz_id, version_id)
          REFERENCES quiz_versions (organisation_id, quiz_id, id),
        CONSTRAINT quiz_attempts_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_attempts_ask_something CHECK (cardinality(item_keys) > 0),
        CONSTRAINT quiz_attempts_have_a_result_once_submitted CHECK (
          num_nulls(submitted_at, points, percent, passed) IN (0, 4)),
        CONSTRAINT quiz_attempts_result_in_range CHECK (
          percent BETWEEN 0 AND 100 AND points BETWEEN 0 AND cardinality(item_keys) + 1e-6)
      );
      CREATE UNIQUE INDEX quiz_attempts_one_open ON quiz_attempts (organisation_id, quiz_id, trainee_id)
        WHERE submitted_at IS NULL;
      CREATE INDEX quiz_attempts_by_trainee ON quiz_attempts (organisation_id, trainee_id, quiz_id, started_at);
      SELECT protect_tenant_rows('quiz_attempts');

      CREATE TABLE quiz_answers (
        organisation_id uuid NOT NULL,
        attempt_id uuid NOT NULL,
        item_key text NOT NULL,
        answer text[] NOT NULL,
        answered_at timestamptz NOT NULL,
        points double precision,
        CONSTRAINT quiz_answers_one_per_item PRIMARY KEY (organisation_id, attempt_id, item_key),
        CONSTRAINT quiz_answers_of_attempt FOREIGN KEY (organisation_id, attempt_id)
          REFERENCES quiz_attempts (organisation_id, id),
        CONSTRAINT quiz_answers_points_in_range CHECK (points BETWEEN 0 AND 1)
      );
      COMMENT ON COLUMN quiz_answers.points IS 'From 0 to 1; null until the attempt is submitted';
      SELECT protect_tenant_rows('quiz_answers');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE quiz_answers, quiz_attempts, quiz_versions, quizzes');
  }
}
