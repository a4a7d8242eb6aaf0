import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPeopleLearnTogether1790000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.keepWhatTraineesWrite(db);
    await this.createCohorts(db);
    await this.createLiveSessions(db);
  }

  private async keepWhatTraineesWrite(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE lesson_visits (
        organisation_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        lesson text NOT NULL,
        opened_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT lesson_visits_once PRIMARY KEY (organisation_id, enrolment_id, lesson),
        CONSTRAINT lesson_visits_of_enrolment FOREIGN KEY (organisation_id, enrolment_id)
          REFERENCES course_enrolments (organisation_id, id)
      );
      COMMENT ON COLUMN lesson_visits.opened_at IS 'The first time; minimum times are counted from here';
      SELECT protect_tenant_rows('lesson_visits');

      CREATE TABLE lesson_notes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        lesson text NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        CONSTRAINT lesson_notes_one_per_lesson UNIQUE (organisation_id, enrolment_id, lesson),
        CONSTRAINT lesson_notes_of_enrolment FOREIGN KEY (organisation_id, enrolment_id)
          REFERENCES course_enrolments (organisation_id, id)
      );
      COMMENT ON COLUMN lesson_notes.text IS 'Sealed; for nobody but the trainee';
      SELECT protect_tenant_rows('lesson_notes');

      CREATE TABLE lesson_works (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        lesson text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'draft',
        text text,
        file jsonb,
        supervisor_id uuid,
        comment text,
        changed_at timestamptz NOT NULL,
        shared_at timestamptz,
        reviewed_at timestamptz,
        CONSTRAINT lesson_works_one_per_lesson UNIQUE (organisation_id, enrolment_id, lesson),
        CONSTRAINT lesson_works_known_status
          CHECK (status IN ('draft', 'kept', 'shared', 'accepted', 'returned')),
        CONSTRAINT lesson_works_shared_with_somebody CHECK (
          (status IN ('draft', 'kept')) OR (supervisor_id IS NOT NULL AND shared_at IS NOT NULL)),
        CONSTRAINT lesson_works_read_by_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT lesson_works_of_enrolment FOREIGN KEY (organisation_id, enrolment_id)
          REFERENCES course_enrolments (organisation_id, id),
        CONSTRAINT lesson_works_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT lesson_works_for_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      CREATE INDEX lesson_works_to_read ON lesson_works (organisation_id, supervisor_id, shared_at, id)
        WHERE status = 'shared';
      COMMENT ON TABLE lesson_works IS 'Reflections, and what was handed in for tasks; private until shared with a supervisor';
      COMMENT ON COLUMN lesson_works.text IS 'Sealed';
      COMMENT ON COLUMN lesson_works.comment IS 'Sealed; what the supervisor said';
      COMMENT ON COLUMN lesson_works.file IS 'Key in the storage, name, type and size in bytes of the file that was handed in';
      SELECT protect_tenant_rows('lesson_works');
    `);
  }

  private async createCohorts(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE cohorts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        version_id uuid NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        capacity integer,
        joining text NOT NULL DEFAULT 'closed',
        join_until date,
        created_at timestamptz NOT NULL,
        CONSTRAINT cohorts_tenant_key UNIQUE (organisation_id, course_id, id),
        CONSTRAINT cohorts_one_per_name UNIQUE (organisation_id, course_id, name),
        CONSTRAINT cohorts_end_after_start CHECK (ends_on >= starts_on),
        CONSTRAINT cohorts_room_for_somebody CHECK (capacity > 0),
        CONSTRAINT cohorts_known_joining CHECK (joining IN ('open', 'closed')),
        CONSTRAINT cohorts_of_version FOREIGN KEY (organisation_id, course_id, version_id)
          REFERENCES course_versions (organisation_id, course_id, id)
      );
      COMMENT ON COLUMN cohorts.join_until IS 'The last day on which trainees may join by themselves';
      SELECT protect_tenant_rows('cohorts');

      CREATE TABLE cohort_members (
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        joined_at timestamptz NOT NULL,
        CONSTRAINT cohort_members_one_cohort_per_course PRIMARY KEY (organisation_id, trainee_id, course_id),
        CONSTRAINT cohort_members_of_cohort FOREIGN KEY (organisation_id, course_id, cohort_id)
          REFERENCES cohorts (organisation_id, course_id, id),
        CONSTRAINT cohort_members_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      CREATE INDEX cohort_members_by_cohort ON cohort_members (organisation_id, cohort_id);
      SELECT protect_tenant_rows('cohort_members');
    `);
  }

  private async createLiveSessions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE live_sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        lesson text NOT NULL,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL,
        place text NOT NULL,
        facilitator_id uuid NOT NULL,
        revision integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        CONSTRAINT live_sessions_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT live_sessions_take_time CHECK (minutes BETWEEN 5 AND 1440),
        CONSTRAINT live_sessions_of_cohort FOREIGN KEY (organisation_id, course_id, cohort_id)
          REFERENCES cohorts (organisation_id, course_id, id),
        CONSTRAINT live_sessions_facilitator FOREIGN KEY (organisation_id, facilitator_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      CREATE INDEX live_sessions_of_cohorts ON live_sessions (organisation_id, cohort_id, starts_at);
      CREATE INDEX live_sessions_by_day ON live_sessions (organisation_id, starts_at);
      COMMENT ON COLUMN live_sessions.revision IS 'Raised with every change, as calendars want it (SEQUENCE)';
      SELECT protect_tenant_rows('live_sessions');

      CREATE TABLE attendances (
        organisation_id uuid NOT NULL,
        session_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        state text NOT NULL,
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT attendances_once PRIMARY KEY (organisation_id, session_id, trainee_id),
        CONSTRAINT attendances_known_state CHECK (state IN ('present', 'late', 'absent')),
        CONSTRAINT attendances_of_session FOREIGN KEY (organisation_id, session_id)
          REFERENCES live_sessions (organisation_id, id),
        CONSTRAINT attendances_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('attendances');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE attendances, live_sessions, cohort_members, cohorts, lesson_works, lesson_notes, lesson_visits',
    );
  }
}
