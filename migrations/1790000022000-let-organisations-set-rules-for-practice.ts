import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetOrganisationsSetRulesForPractice1790000022000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_policies (
        organisation_id uuid PRIMARY KEY REFERENCES organisations,
        policy jsonb NOT NULL,
        adopted_at timestamptz NOT NULL
      );
      COMMENT ON TABLE practice_policies IS
        'What an organisation asks of practice and of those who sign it; without a row, the defaults hold';
      SELECT protect_tenant_rows('practice_policies');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE practice_policies');
  }
}
