import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendWebhooks1790000041200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhook_endpoints (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        url text NOT NULL,
        secret_sealed text NOT NULL,
        previous_secret_sealed text,
        previous_until timestamptz,
        made_at timestamptz NOT NULL,
        failing_since timestamptz,
        switched_off_at timestamptz,
        removed_at timestamptz,
        CONSTRAINT webhook_endpoints_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT webhook_endpoints_previous_secret_ends CHECK (
          (previous_secret_sealed IS NULL) = (previous_until IS NULL))
      );
      CREATE UNIQUE INDEX webhook_endpoints_one_per_url ON webhook_endpoints (organisation_id, url)
        WHERE removed_at IS NULL;
      SELECT protect_tenant_rows('webhook_endpoints');
      REVOKE DELETE, TRUNCATE ON webhook_endpoints FROM cairn_app;

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        change_id uuid,
        type text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        made_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz,
        tried_at timestamptz,
        answered integer,
        because text,
        CONSTRAINT webhook_deliveries_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT webhook_deliveries_one_per_change UNIQUE (organisation_id, endpoint_id, change_id),
        CONSTRAINT webhook_deliveries_to_an_endpoint FOREIGN KEY (organisation_id, endpoint_id)
          REFERENCES webhook_endpoints (organisation_id, id),
        CONSTRAINT webhook_deliveries_of_a_change FOREIGN KEY (organisation_id, change_id)
          REFERENCES watch_changes (organisation_id, id),
        CONSTRAINT webhook_deliveries_known_states CHECK (state IN ('waiting', 'delivered', 'failed', 'cancelled')),
        CONSTRAINT webhook_deliveries_due_while_waiting CHECK ((state = 'waiting') = (due_at IS NOT NULL))
      );
      CREATE INDEX webhook_deliveries_of_an_endpoint ON webhook_deliveries (organisation_id, endpoint_id, made_at DESC, id DESC);
      CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'waiting';
      SELECT protect_tenant_rows('webhook_deliveries');
      REVOKE DELETE, TRUNCATE ON webhook_deliveries FROM cairn_app;

      CREATE FUNCTION organisations_with_webhooks_due(at timestamptz) RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT DISTINCT organisation_id FROM webhook_deliveries WHERE state = 'waiting' AND due_at <= at
      $$;
      COMMENT ON FUNCTION organisations_with_webhooks_due IS
        'For whom something is to be sent: their ids alone, so that most organisations need not be asked every minute';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION organisations_with_webhooks_due;
      DROP TABLE webhook_deliveries, webhook_endpoints;
    `);
  }
}
