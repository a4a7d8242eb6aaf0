import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetManagersAuthorQuizzes1790000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE quizzes ADD COLUMN retired_at timestamptz;
      COMMENT ON COLUMN quizzes.retired_at IS 'Since when nobody may begin an attempt';
      COMMENT ON COLUMN quizzes.version IS 'The number of the version that new attempts are of; 0 before the first';

      CREATE TABLE quiz_drafts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        base_version integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        document jsonb NOT NULL,
        removed jsonb NOT NULL DEFAULT '[]',
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT quiz_drafts_one_per_quiz UNIQUE (organisation_id, quiz_id),
        CONSTRAINT quiz_drafts_of_quiz FOREIGN KEY (organisation_id, quiz_id)
          REFERENCES quizzes (organisation_id, id),
        CONSTRAINT quiz_drafts_changed_by FOREIGN KEY (organisation_id, changed_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE quiz_drafts IS 'What authors are working on; gone when it is published';
      COMMENT ON COLUMN quiz_drafts.base_version IS 'The published version it was begun from; 0 where there was none';
      COMMENT ON COLUMN quiz_drafts.version IS 'Raised with every change';
      COMMENT ON COLUMN quiz_drafts.removed IS 'Questions taken out last, to be put back';
      SELECT protect_tenant_rows('quiz_drafts');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE quiz_drafts; ALTER TABLE quizzes DROP COLUMN retired_at');
  }
}
