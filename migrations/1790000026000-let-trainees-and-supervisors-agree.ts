import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTraineesAndSupervisorsAgree1790000026000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supervision_agreements (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        supervisor_id uuid NOT NULL,
        version integer NOT NULL,
        text_sealed text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        drafted_by uuid NOT NULL,
        drafted_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        trainee_signed_at timestamptz,
        trainee_statement text,
        supervisor_signed_at timestamptz,
        supervisor_signed_by uuid,
        supervisor_statement text,
        CONSTRAINT supervision_agreements_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT supervision_agreements_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_agreements_of_supervisor FOREIGN KEY (organisation_id, supervisor_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_agreements_drafted_by FOREIGN KEY (organisation_id, drafted_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_agreements_signed_by FOREIGN KEY (organisation_id, supervisor_signed_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT supervision_agreements_with_another CHECK (supervisor_id <> trainee_id),
        CONSTRAINT supervision_agreements_end_after_start CHECK (valid_until >= valid_from),
        CONSTRAINT supervision_agreements_trainee_signs_a_statement CHECK (
          (trainee_signed_at IS NULL) = (trainee_statement IS NULL)),
        CONSTRAINT supervision_agreements_supervisor_signs_a_statement CHECK (
          (supervisor_signed_at IS NULL) = (supervisor_statement IS NULL)
          AND (supervisor_signed_at IS NULL) = (supervisor_signed_by IS NULL)
          AND supervisor_signed_by <> trainee_id)
      );
      COMMENT ON COLUMN supervision_agreements.text_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      COMMENT ON COLUMN supervision_agreements.supervisor_signed_by IS
        'The supervisor, or whoever has seen the signature on paper of a supervisor from outside';
      CREATE UNIQUE INDEX supervision_agreements_one_open
        ON supervision_agreements (organisation_id, trainee_id, supervisor_id)
        WHERE trainee_signed_at IS NULL OR supervisor_signed_at IS NULL;
      CREATE INDEX supervision_agreements_of_a_trainee
        ON supervision_agreements (organisation_id, trainee_id, valid_until DESC);
      CREATE INDEX supervision_agreements_of_a_supervisor
        ON supervision_agreements (organisation_id, supervisor_id, valid_until DESC);
      CREATE INDEX supervision_agreements_by_end ON supervision_agreements (organisation_id, valid_until);
      SELECT protect_tenant_rows('supervision_agreements');
      REVOKE TRUNCATE ON supervision_agreements FROM cairn_app;

      CREATE FUNCTION keep_signed_agreements() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.trainee_signed_at IS NOT NULL AND OLD.supervisor_signed_at IS NOT NULL THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'An agreement that both have signed does not change'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER supervision_agreements_keep_signed BEFORE UPDATE OR DELETE ON supervision_agreements
        FOR EACH ROW EXECUTE FUNCTION keep_signed_agreements();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE supervision_agreements; DROP FUNCTION keep_signed_agreements');
  }
}
