import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellAnswersOfOnePageApart1790000021000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE quiz_answers ADD COLUMN turn integer');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE quiz_answers DROP COLUMN turn');
  }
}
