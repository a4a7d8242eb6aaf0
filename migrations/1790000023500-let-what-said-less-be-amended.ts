import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetWhatSaidLessBeAmended1790000023500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(sayUnless('signed_at IS NOT NULL'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(sayUnless(`status = 'signed'`));
  }
}

/** Role and pay are said by every entry, unless it was signed before anybody was asked. */
const sayUnless = (exception: string): string => `
  ALTER TABLE practice_entries
    DROP CONSTRAINT practice_entries_say_role_and_pay,
    ADD CONSTRAINT practice_entries_say_role_and_pay CHECK (
      (role IS NULL) = (paid IS NULL) AND (role IS NOT NULL OR ${exception}))`;
