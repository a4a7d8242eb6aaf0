import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetHoldersChooseAboutTheirName1790000042000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE credential_name_choices (
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        named boolean NOT NULL,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, trainee_id),
        CONSTRAINT credential_name_choices_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE credential_name_choices IS 'Whether holders want their name in their credentials; without a row it is left out';
      SELECT protect_tenant_rows('credential_name_choices');
      REVOKE TRUNCATE ON credential_name_choices FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE credential_name_choices');
  }
}
