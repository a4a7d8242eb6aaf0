import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPeopleReviewTexts1790000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quiz_reviews (
        organisation_id uuid NOT NULL,
        attempt_id uuid NOT NULL,
        item_key text NOT NULL,
        trainee_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        levels jsonb NOT NULL,
        comment text NOT NULL,
        points double precision NOT NULL,
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT quiz_reviews_one_per_answer PRIMARY KEY (organisation_id, attempt_id, item_key),
        CONSTRAINT quiz_reviews_of_answer FOREIGN KEY (organisation_id, attempt_id, item_key)
          REFERENCES quiz_answers (organisation_id, attempt_id, item_key),
        CONSTRAINT quiz_reviews_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_reviews_by_member FOREIGN KEY (organisation_id, reviewer_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT quiz_reviews_by_another CHECK (reviewer_id <> trainee_id),
        CONSTRAINT quiz_reviews_points_in_range CHECK (points BETWEEN 0 AND 1)
      );
      COMMENT ON TABLE quiz_reviews IS 'What a person made of a text; rows are added and never changed';
      COMMENT ON COLUMN quiz_reviews.levels IS 'The level reached (from 0) by the key of the criterion';
      SELECT protect_tenant_rows('quiz_reviews');
      REVOKE UPDATE, DELETE, TRUNCATE ON quiz_reviews FROM cairn_app;

      CREATE INDEX quiz_attempts_by_submission ON quiz_attempts (organisation_id, submitted_at DESC, id DESC)
        WHERE submitted_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX quiz_attempts_by_submission; DROP TABLE quiz_reviews');
  }
}
