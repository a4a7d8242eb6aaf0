import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetChecksHaveReceipts1790000039100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE receipt_keys (
        id text PRIMARY KEY,
        public_key text NOT NULL CONSTRAINT receipt_keys_once UNIQUE,
        first_used_at timestamptz NOT NULL
      );
      COMMENT ON TABLE receipt_keys IS
        'Public: every key that receipts were signed with. The private part follows from the secret of the deployment';
      REVOKE UPDATE, DELETE, TRUNCATE ON receipt_keys FROM cairn_app;

      CREATE TABLE verification_receipts (
        id uuid PRIMARY KEY,
        code text,
        jwt text NOT NULL CHECK (length(jwt) <= 20000),
        made_at timestamptz NOT NULL
      );
      COMMENT ON TABLE verification_receipts IS
        'What was found when somebody checked something, signed, for their own file; erased here after 90 days';
      CREATE INDEX verification_receipts_oldest_first ON verification_receipts (made_at);
      REVOKE UPDATE ON verification_receipts FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE verification_receipts, receipt_keys');
  }
}
