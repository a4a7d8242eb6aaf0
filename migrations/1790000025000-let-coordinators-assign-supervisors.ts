import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetCoordinatorsAssignSupervisors1790000025000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE memberships DROP CONSTRAINT memberships_known_roles;
      ALTER TABLE memberships ADD CONSTRAINT memberships_known_roles CHECK (
        cardinality(roles) > 0
        AND roles <@ ARRAY['trainee', 'supervisor', 'outside-supervisor', 'assessor', 'manager', 'owner']);

      CREATE TABLE supervisor_assignments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        supervisor_id uuid,
        outside_name text,
        outside_email text,
        outside_organisation text,
        credential text,
        credential_body text,
        credential_number text,
        relation text NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        status text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decline_reason_sealed text,
        ended_on date,
        ended_by uuid,
        ended_at timestamptz,
        end_reason_sealed text,
        CONSTRAINT supervisor_assignments_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT supervisor_assignments_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_assignments_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_assignments_proposed_by FOREIGN KEY (organisation_id, proposed_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_assignments_decided_by FOREIGN KEY (organisation_id, decided_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_assignments_ended_by FOREIGN KEY (organisation_id, ended_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_assignments_to_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT supervisor_assignments_to_somebody CHECK (
          supervisor_id IS NOT NULL
          OR (status <> 'confirmed' AND outside_name IS NOT NULL AND outside_email IS NOT NULL)),
        CONSTRAINT supervisor_assignments_known_words CHECK (
          status IN ('proposed', 'confirmed', 'declined', 'withdrawn')
          AND relation IN ('none', 'relative', 'friend', 'colleague', 'line-manager', 'other')),
        CONSTRAINT supervisor_assignments_end_after_start CHECK (valid_until >= valid_from),
        CONSTRAINT supervisor_assignments_decided_by_somebody CHECK (
          (status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT supervisor_assignments_declined_with_a_reason CHECK (
          (status = 'declined') = (decline_reason_sealed IS NOT NULL)),
        CONSTRAINT supervisor_assignments_ended_once_confirmed CHECK (
          (ended_on IS NULL) = (ended_at IS NULL) AND (ended_on IS NULL) = (end_reason_sealed IS NULL)
          AND (ended_on IS NULL OR status = 'confirmed'))
      );
      COMMENT ON TABLE supervisor_assignments IS
        'Who may supervise and sign for whom, between which days; the earlier of valid_until and ended_on is the last';
      COMMENT ON COLUMN supervisor_assignments.outside_email IS
        'Of somebody proposed who is no member yet; they become one when the assignment is confirmed';
      COMMENT ON COLUMN supervisor_assignments.decline_reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      COMMENT ON COLUMN supervisor_assignments.end_reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE INDEX supervisor_assignments_of_a_trainee ON supervisor_assignments (organisation_id, trainee_id);
      CREATE INDEX supervisor_assignments_of_a_supervisor ON supervisor_assignments (organisation_id, supervisor_id);
      CREATE INDEX supervisor_assignments_proposed ON supervisor_assignments (organisation_id, proposed_at, id)
        WHERE status = 'proposed';
      CREATE UNIQUE INDEX supervisor_assignments_proposed_once
        ON supervisor_assignments (organisation_id, trainee_id, supervisor_id) WHERE status = 'proposed';
      CREATE UNIQUE INDEX supervisor_assignments_outside_proposed_once
        ON supervisor_assignments (organisation_id, trainee_id, outside_email) WHERE status = 'proposed';
      SELECT protect_tenant_rows('supervisor_assignments');
      REVOKE DELETE, TRUNCATE ON supervisor_assignments FROM cairn_app;

      CREATE TABLE supervisor_absences (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        supervisor_id uuid NOT NULL,
        delegate_id uuid NOT NULL,
        away_from date NOT NULL,
        away_until date NOT NULL,
        set_at timestamptz NOT NULL,
        called_off_at timestamptz,
        CONSTRAINT supervisor_absences_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT supervisor_absences_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_absences_of_delegate FOREIGN KEY (organisation_id, delegate_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervisor_absences_by_another CHECK (delegate_id <> supervisor_id),
        CONSTRAINT supervisor_absences_end_after_start CHECK (away_until >= away_from)
      );
      COMMENT ON TABLE supervisor_absences IS 'Days on which a supervisor is away, and who signs meanwhile';
      CREATE INDEX supervisor_absences_of_a_delegate
        ON supervisor_absences (organisation_id, delegate_id, away_until) WHERE called_off_at IS NULL;
      CREATE INDEX supervisor_absences_of_a_supervisor
        ON supervisor_absences (organisation_id, supervisor_id, away_until DESC, id DESC);
      SELECT protect_tenant_rows('supervisor_absences');
      REVOKE DELETE, TRUNCATE ON supervisor_absences FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE supervisor_absences, supervisor_assignments;
      ALTER TABLE memberships DROP CONSTRAINT memberships_known_roles;
      ALTER TABLE memberships ADD CONSTRAINT memberships_known_roles CHECK (
        cardinality(roles) > 0 AND roles <@ ARRAY['trainee', 'supervisor', 'assessor', 'manager', 'owner']);
    `);
  }
}
