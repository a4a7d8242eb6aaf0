import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForThePasswordAgain1790000028000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sessions ADD COLUMN confirmed_at timestamptz;
      COMMENT ON COLUMN sessions.confirmed_at IS 'When whoever is signed in last proved that it is they';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions DROP COLUMN confirmed_at');
  }
}
