import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuizImports1790000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quiz_imports (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        file_name text NOT NULL,
        format text NOT NULL,
        read_by uuid NOT NULL,
        read_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        CONSTRAINT quiz_imports_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT quiz_imports_into_quiz FOREIGN KEY (organisation_id, quiz_id) REFERENCES quizzes (organisation_id, id),
        CONSTRAINT quiz_imports_by_member FOREIGN KEY (organisation_id, read_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('quiz_imports');

      CREATE TABLE quiz_import_questions (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        place integer NOT NULL,
        file text,
        line integer NOT NULL,
        title text NOT NULL,
        outcome text NOT NULL,
        remarks text[] NOT NULL,
        item jsonb,
        CONSTRAINT quiz_import_questions_one_per_place PRIMARY KEY (organisation_id, import_id, place),
        CONSTRAINT quiz_import_questions_of_import FOREIGN KEY (organisation_id, import_id)
          REFERENCES quiz_imports (organisation_id, id),
        CONSTRAINT quiz_import_questions_have_an_outcome CHECK (outcome IN ('imported', 'skipped', 'refused')),
        CONSTRAINT quiz_import_questions_item_if_imported CHECK ((item IS NOT NULL) = (outcome = 'imported'))
      );
      SELECT protect_tenant_rows('quiz_import_questions');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE quiz_import_questions, quiz_imports');
  }
}
