import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishLedgerRoots1790000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ledger_roots (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        slug text NOT NULL,
        organisation_name text NOT NULL,
        day date NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        root text NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
        key_id uuid NOT NULL,
        public_key text NOT NULL,
        signature text NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT ledger_roots_one_a_day UNIQUE (organisation_id, day),
        CONSTRAINT ledger_roots_with_key FOREIGN KEY (organisation_id, key_id)
          REFERENCES organisation_keys (organisation_id, id)
      );
      COMMENT ON TABLE ledger_roots IS 'Public: one hash over all heads of an organisation, day by day; rows are added and never changed';
      CREATE INDEX ledger_roots_of_slug ON ledger_roots (slug, published_at DESC);
      ALTER TABLE ledger_roots ENABLE ROW LEVEL SECURITY;
      CREATE POLICY read_by_anybody ON ledger_roots FOR SELECT USING (true);
      CREATE POLICY written_by_owner ON ledger_roots FOR INSERT
        WITH CHECK (organisation_id = (SELECT current_organisation()));
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_roots FROM cairn_app;

      CREATE TABLE ledger_root_heads (
        organisation_id uuid NOT NULL,
        day date NOT NULL,
        heads jsonb NOT NULL,
        PRIMARY KEY (organisation_id, day),
        CONSTRAINT ledger_root_heads_of_root FOREIGN KEY (organisation_id, day)
          REFERENCES ledger_roots (organisation_id, day)
      );
      COMMENT ON TABLE ledger_root_heads IS 'The heads that a published root stands for, in the order of the tree';
      SELECT protect_tenant_rows('ledger_root_heads');
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_root_heads FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ledger_root_heads, ledger_roots');
  }
}
