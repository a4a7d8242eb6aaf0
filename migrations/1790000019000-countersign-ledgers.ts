import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountersignLedgers1790000019000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation_keys (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        public_key text NOT NULL,
        private_key_sealed text NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        CONSTRAINT organisation_keys_tenant_key UNIQUE (organisation_id, id)
      );
      COMMENT ON COLUMN organisation_keys.private_key_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE UNIQUE INDEX organisation_keys_one_in_use ON organisation_keys (organisation_id) WHERE retired_at IS NULL;
      SELECT protect_tenant_rows('organisation_keys');
      REVOKE DELETE, TRUNCATE ON organisation_keys FROM cairn_app;

      CREATE TABLE ledger_countersignatures (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        sequence integer NOT NULL,
        hash text NOT NULL,
        key_id uuid NOT NULL,
        signature text NOT NULL,
        countersigned_at timestamptz NOT NULL,
        CONSTRAINT ledger_countersignatures_of_head FOREIGN KEY (organisation_id, trainee_id, sequence)
          REFERENCES sign_offs (organisation_id, trainee_id, sequence),
        CONSTRAINT ledger_countersignatures_with_key FOREIGN KEY (organisation_id, key_id)
          REFERENCES organisation_keys (organisation_id, id)
      );
      COMMENT ON TABLE ledger_countersignatures IS 'The organisation''s signatures over heads of chains; rows are added and never changed';
      CREATE INDEX ledger_countersignatures_of_trainee ON ledger_countersignatures (organisation_id, trainee_id, sequence);
      SELECT protect_tenant_rows('ledger_countersignatures');
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_countersignatures FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ledger_countersignatures, organisation_keys');
  }
}
