import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = [
  'agreed',
  'revoked',
  'suspended',
  'reinstated',
  'renewed',
  'corrected',
  'in-grace',
  'lapsed',
  'expiring',
];

const listOf = (names: string[]) => names.map((name) => `'${name}'`).join(', ');

export class TellWatchersOfANo1790000048000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE watch_changes DROP CONSTRAINT watch_changes_known_kinds;
      ALTER TABLE watch_changes ADD CONSTRAINT watch_changes_known_kinds
        CHECK (kind IN (${listOf([...kinds, 'declined', 'ended'])}));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM webhook_deliveries USING watch_changes c WHERE c.id = change_id AND c.kind IN ('declined', 'ended');
      DELETE FROM watch_changes WHERE kind IN ('declined', 'ended');
      ALTER TABLE watch_changes DROP CONSTRAINT watch_changes_known_kinds;
      ALTER TABLE watch_changes ADD CONSTRAINT watch_changes_known_kinds CHECK (kind IN (${listOf(kinds)}));
    `);
  }
}
