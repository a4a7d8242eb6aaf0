import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkOnManyCertificates1790000043000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bulk_runs (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        form_key uuid NOT NULL,
        kind text NOT NULL,
        asked_for jsonb NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        state text NOT NULL,
        turn integer NOT NULL,
        moved_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT bulk_runs_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT bulk_runs_once_per_form UNIQUE (organisation_id, form_key),
        CONSTRAINT bulk_runs_asked_by_member FOREIGN KEY (organisation_id, asked_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT bulk_runs_known_state CHECK (state IN ('working', 'paused', 'stopped', 'finished')),
        CONSTRAINT bulk_runs_finished_at_an_instant CHECK ((state IN ('stopped', 'finished')) = (finished_at IS NOT NULL))
      );
      COMMENT ON TABLE bulk_runs IS 'One thing done to many certificates, which were chosen when it was asked for';
      COMMENT ON COLUMN bulk_runs.turn IS 'Counts the pieces of work, so that one that is told of twice is done once';
      CREATE INDEX bulk_runs_newest_first ON bulk_runs (organisation_id, asked_at DESC, id DESC);
      CREATE INDEX bulk_runs_under_way ON bulk_runs (organisation_id, moved_at) WHERE state = 'working';
      SELECT protect_tenant_rows('bulk_runs');
      REVOKE DELETE, TRUNCATE ON bulk_runs FROM cairn_app;

      CREATE TABLE bulk_items (
        organisation_id uuid NOT NULL,
        run_id uuid NOT NULL,
        place integer NOT NULL,
        subject_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        certificate_id uuid,
        state text NOT NULL,
        because text,
        worked_at timestamptz,
        CONSTRAINT bulk_items_in_order PRIMARY KEY (organisation_id, run_id, place),
        CONSTRAINT bulk_items_once UNIQUE (organisation_id, run_id, subject_id),
        CONSTRAINT bulk_items_of_run FOREIGN KEY (organisation_id, run_id)
          REFERENCES bulk_runs (organisation_id, id),
        CONSTRAINT bulk_items_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT bulk_items_of_certificate FOREIGN KEY (organisation_id, certificate_id)
          REFERENCES certificates (organisation_id, id),
        CONSTRAINT bulk_items_known_state CHECK (state IN ('waiting', 'done', 'left', 'failed')),
        CONSTRAINT bulk_items_worked_at_an_instant CHECK ((state = 'waiting') = (worked_at IS NULL)),
        CONSTRAINT bulk_items_say_why CHECK (because IS NOT NULL OR state NOT IN ('left', 'failed'))
      );
      COMMENT ON TABLE bulk_items IS 'What one run is about, one by one, and what came of each';
      CREATE INDEX bulk_items_waiting ON bulk_items (organisation_id, run_id, place) WHERE state = 'waiting';
      CREATE INDEX bulk_items_by_outcome ON bulk_items (organisation_id, run_id, state, place);
      SELECT protect_tenant_rows('bulk_items');
      REVOKE DELETE, TRUNCATE ON bulk_items FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bulk_items, bulk_runs');
  }
}
