import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepUnfinishedEntries1790000024000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_unfinished (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        form_key uuid NOT NULL,
        entry_version integer NOT NULL,
        writer uuid NOT NULL,
        turn integer NOT NULL,
        typed_sealed text NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT practice_unfinished_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_unfinished_one_per_form UNIQUE (organisation_id, trainee_id, form_key),
        CONSTRAINT practice_unfinished_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_unfinished_counts_up CHECK (entry_version >= 0 AND turn >= 1)
      );
      COMMENT ON TABLE practice_unfinished IS
        'What somebody has typed about practice and not yet kept or sent: for them alone, and for a month at most';
      COMMENT ON COLUMN practice_unfinished.typed_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      COMMENT ON COLUMN practice_unfinished.entry_version IS 'The version of the entry it changes; nought for a new one';
      CREATE INDEX practice_unfinished_by_age ON practice_unfinished (organisation_id, saved_at);
      SELECT protect_tenant_rows('practice_unfinished');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE practice_unfinished');
  }
}
