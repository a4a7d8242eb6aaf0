import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJobs1790000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY,
        organisation_id uuid,
        name text NOT NULL,
        payload jsonb NOT NULL,
        subscriber text,
        created_at timestamptz NOT NULL,
        relayed_at timestamptz
      );
      COMMENT ON TABLE outbox_events IS
        'What happened and still has to be told. Without row security, because the relay works for every organisation: a payload holds ids and nothing else';
      COMMENT ON COLUMN outbox_events.subscriber IS 'The only one to be told; null: everyone who listens to this event';
      CREATE INDEX outbox_events_waiting ON outbox_events (position) WHERE relayed_at IS NULL;
      CREATE INDEX outbox_events_relayed ON outbox_events (relayed_at) WHERE relayed_at IS NOT NULL;
      REVOKE UPDATE, TRUNCATE ON outbox_events FROM cairn_app;
      GRANT UPDATE (relayed_at) ON outbox_events TO cairn_app;

      CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_events_announced AFTER INSERT ON outbox_events
        FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();

      CREATE TABLE failed_jobs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid,
        event_id uuid NOT NULL,
        event_name text NOT NULL,
        subscriber text NOT NULL,
        payload jsonb NOT NULL,
        reason text NOT NULL,
        attempts integer NOT NULL,
        failed_at timestamptz NOT NULL,
        discarded_at timestamptz,
        discarded_by uuid,
        CONSTRAINT failed_jobs_once UNIQUE (event_id, subscriber),
        CONSTRAINT failed_jobs_of_organisation UNIQUE (organisation_id, id)
      );
      CREATE INDEX failed_jobs_newest ON failed_jobs (organisation_id, failed_at DESC, id DESC) WHERE discarded_at IS NULL;
      ALTER TABLE failed_jobs ENABLE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON failed_jobs USING (organisation_id IS NOT DISTINCT FROM (SELECT current_organisation()));
      COMMENT ON POLICY tenant ON failed_jobs IS
        'An organisation sees its own; work of the platform itself (null) is seen when no organisation is set';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE failed_jobs; DROP TABLE outbox_events; DROP FUNCTION announce_outbox;');
  }
}
