import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourses1790000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.createAuthoring(db);
    await this.createLearning(db);
  }

  private async createAuthoring(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE courses (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        slug text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT courses_one_per_slug UNIQUE (organisation_id, slug),
        CONSTRAINT courses_tenant_key UNIQUE (organisation_id, id)
      );
      COMMENT ON COLUMN courses.version IS 'The number of the version that trainees begin with';
      SELECT protect_tenant_rows('courses');

      CREATE TABLE course_versions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        number integer NOT NULL,
        document jsonb NOT NULL,
        quiz_id uuid,
        published_at timestamptz NOT NULL,
        CONSTRAINT course_versions_one_per_number UNIQUE (organisation_id, course_id, number),
        CONSTRAINT course_versions_tenant_key UNIQUE (organisation_id, course_id, id),
        CONSTRAINT course_versions_of_course FOREIGN KEY (organisation_id, course_id)
          REFERENCES courses (organisation_id, id),
        CONSTRAINT course_versions_quiz FOREIGN KEY (organisation_id, quiz_id)
          REFERENCES quizzes (organisation_id, id)
      );
      COMMENT ON TABLE course_versions IS 'What was published: modules, lessons and their text; rows are added and never changed';
      SELECT protect_tenant_rows('course_versions');
      REVOKE UPDATE, DELETE, TRUNCATE ON course_versions FROM cairn_app;

      CREATE FUNCTION keep_published_course() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A published course version does not change' USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER course_versions_stay BEFORE UPDATE ON course_versions
        FOR EACH ROW EXECUTE FUNCTION keep_published_course();
    `);
  }

  private async createLearning(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE course_enrolments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        version_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        enrolled_at timestamptz NOT NULL,
        active_at timestamptz NOT NULL,
        reminders boolean NOT NULL DEFAULT true,
        CONSTRAINT course_enrolments_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT course_enrolments_one_per_trainee UNIQUE (organisation_id, trainee_id, course_id),
        CONSTRAINT course_enrolments_in_version FOREIGN KEY (organisation_id, course_id, version_id)
          REFERENCES course_versions (organisation_id, course_id, id),
        CONSTRAINT course_enrolments_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON COLUMN course_enrolments.active_at IS 'When the trainee last did something in this course';
      COMMENT ON COLUMN course_enrolments.reminders IS 'Whether the trainee wants to be reminded of this course';
      SELECT protect_tenant_rows('course_enrolments');

      CREATE TABLE lesson_completions (
        organisation_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        lesson text NOT NULL,
        completed_at timestamptz NOT NULL,
        CONSTRAINT lesson_completions_once PRIMARY KEY (organisation_id, enrolment_id, lesson),
        CONSTRAINT lesson_completions_of_enrolment FOREIGN KEY (organisation_id, enrolment_id)
          REFERENCES course_enrolments (organisation_id, id)
      );
      SELECT protect_tenant_rows('lesson_completions');
      REVOKE UPDATE, TRUNCATE ON lesson_completions FROM cairn_app;

      CREATE TABLE course_completions (
        organisation_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        completed_at timestamptz NOT NULL,
        CONSTRAINT course_completions_once PRIMARY KEY (organisation_id, enrolment_id),
        CONSTRAINT course_completions_of_enrolment FOREIGN KEY (organisation_id, enrolment_id)
          REFERENCES course_enrolments (organisation_id, id)
      );
      COMMENT ON TABLE course_completions IS 'Every lesson was done; stands for good, so lessons of a completed course stay done';
      SELECT protect_tenant_rows('course_completions');
      REVOKE UPDATE, DELETE, TRUNCATE ON course_completions FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE course_completions, lesson_completions, course_enrolments, course_versions, courses;
      DROP FUNCTION keep_published_course;
    `);
  }
}
