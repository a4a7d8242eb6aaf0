import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LookAfterPeople1790000034000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE overload_notes (
        trainee_id uuid NOT NULL,
        kind text NOT NULL,
        organisation_id uuid NOT NULL,
        supervisor_id uuid,
        seen_at timestamptz NOT NULL,
        shared_at timestamptz,
        PRIMARY KEY (organisation_id, trainee_id, kind),
        CONSTRAINT overload_notes_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT overload_notes_for_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT overload_notes_shared_with_somebody CHECK (shared_at IS NULL OR supervisor_id IS NOT NULL)
      );
      COMMENT ON TABLE overload_notes IS
        'That a trainee has seen a signal, and whom it is told; gone as soon as the signal does not hold any more';
      CREATE INDEX overload_notes_for_a_supervisor ON overload_notes (organisation_id, supervisor_id);
      SELECT protect_tenant_rows('overload_notes');
      REVOKE TRUNCATE ON overload_notes FROM cairn_app;

      CREATE TABLE wellbeing_preferences (
        trainee_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        letters boolean NOT NULL,
        PRIMARY KEY (organisation_id, trainee_id),
        CONSTRAINT wellbeing_preferences_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('wellbeing_preferences');
      REVOKE TRUNCATE ON wellbeing_preferences FROM cairn_app;

      CREATE TABLE wellbeing_check_ins (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        form_key uuid NOT NULL,
        said_sealed text NOT NULL,
        written_at timestamptz NOT NULL,
        shared_with uuid,
        shared_at timestamptz,
        read_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT wellbeing_check_ins_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT wellbeing_check_ins_one_per_form UNIQUE (organisation_id, trainee_id, form_key),
        CONSTRAINT wellbeing_check_ins_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT wellbeing_check_ins_shared_with_member FOREIGN KEY (organisation_id, shared_with)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT wellbeing_check_ins_shared_with_another CHECK (shared_with <> trainee_id),
        CONSTRAINT wellbeing_check_ins_shared_with_somebody CHECK ((shared_with IS NULL) = (shared_at IS NULL)),
        CONSTRAINT wellbeing_check_ins_shared_first CHECK (
          shared_at IS NOT NULL OR (read_at IS NULL AND revoked_at IS NULL))
      );
      COMMENT ON COLUMN wellbeing_check_ins.said_sealed IS 'AES-256-GCM, bound to this row; never in clear, the choice neither';
      CREATE INDEX wellbeing_check_ins_of_a_trainee ON wellbeing_check_ins (organisation_id, trainee_id, written_at DESC, id DESC);
      CREATE INDEX wellbeing_check_ins_shared ON wellbeing_check_ins (organisation_id, shared_with)
        WHERE shared_with IS NOT NULL;
      SELECT protect_tenant_rows('wellbeing_check_ins');
      CREATE POLICY private ON wellbeing_check_ins AS RESTRICTIVE USING (
        (SELECT current_person()) IS NULL OR trainee_id = (SELECT current_person())
        OR (shared_with = (SELECT current_person()) AND revoked_at IS NULL));
      COMMENT ON POLICY private ON wellbeing_check_ins IS
        'Whoever asks on behalf of a person sees their own, and what is shared with them now; nobody else''s';
      REVOKE TRUNCATE ON wellbeing_check_ins FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE wellbeing_check_ins, wellbeing_preferences, overload_notes');
  }
}
