import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFlaggedWordsWithAReason1790000018000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE practice_entries ADD COLUMN kept_words_sealed text;
      COMMENT ON COLUMN practice_entries.kept_words_sealed IS 'AES-256-GCM, bound to this row; never in clear';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE practice_entries DROP COLUMN kept_words_sealed');
  }
}
