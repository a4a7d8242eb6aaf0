import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuizRegrades1790000015000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quiz_regrades (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        version_id uuid NOT NULL,
        reason text NOT NULL,
        lowers boolean NOT NULL,
        regraded_by uuid NOT NULL,
        regraded_at timestamptz NOT NULL,
        CONSTRAINT quiz_regrades_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT quiz_regrades_to_version FOREIGN KEY (organisation_id, quiz_id, version_id)
          REFERENCES quiz_versions (organisation_id, quiz_id, id),
        CONSTRAINT quiz_regrades_by_member FOREIGN KEY (organisation_id, regraded_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('quiz_regrades');
      REVOKE UPDATE, DELETE, TRUNCATE ON quiz_regrades FROM cairn_app;

      CREATE TABLE quiz_regraded_attempts (
        organisation_id uuid NOT NULL,
        regrade_id uuid NOT NULL,
        attempt_id uuid NOT NULL,
        version_before uuid NOT NULL,
        percent_before integer NOT NULL,
        passed_before boolean NOT NULL,
        percent_after integer NOT NULL,
        passed_after boolean NOT NULL,
        CONSTRAINT quiz_regraded_attempts_once PRIMARY KEY (organisation_id, regrade_id, attempt_id),
        CONSTRAINT quiz_regraded_attempts_of_regrade FOREIGN KEY (organisation_id, regrade_id)
          REFERENCES quiz_regrades (organisation_id, id),
        CONSTRAINT quiz_regraded_attempts_of_attempt FOREIGN KEY (organisation_id, attempt_id)
          REFERENCES quiz_attempts (organisation_id, id)
      );
      CREATE INDEX quiz_regraded_attempts_by_attempt ON quiz_regraded_attempts (organisation_id, attempt_id);
      SELECT protect_tenant_rows('quiz_regraded_attempts');
      REVOKE UPDATE, DELETE, TRUNCATE ON quiz_regraded_attempts FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE quiz_regraded_attempts, quiz_regrades');
  }
}
