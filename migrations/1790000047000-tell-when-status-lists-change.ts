import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellWhenStatusListsChange1790000047000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE status_list_credentials ADD COLUMN changes_at timestamptz;
      COMMENT ON COLUMN status_list_credentials.changes_at IS
        'When it is to be written anew because another certificate takes the place of one; the list of revocations has it for both';
      UPDATE status_list_credentials SET changes_at = now() WHERE purpose = 'revocation';
      CREATE INDEX register_entries_succeeded ON register_entries (organisation_id, certificate_id)
        WHERE document -> 'successor' ->> 'validFrom' IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX register_entries_succeeded;
      ALTER TABLE status_list_credentials DROP COLUMN changes_at;
    `);
  }
}
