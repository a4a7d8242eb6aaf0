import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportPractice1790000035000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_imports (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        content_sealed text,
        settings_sealed text NOT NULL,
        read_at timestamptz NOT NULL,
        imported_at timestamptz,
        undone_at timestamptz,
        CONSTRAINT practice_imports_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_imports_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_imports_forget_the_file CHECK (imported_at IS NULL OR content_sealed IS NULL),
        CONSTRAINT practice_imports_undone_after_import CHECK (undone_at IS NULL OR imported_at IS NOT NULL)
      );
      COMMENT ON COLUMN practice_imports.content_sealed IS
        'What the file says, AES-256-GCM, bound to this row; only until it is imported, and for a day at most';
      COMMENT ON COLUMN practice_imports.settings_sealed IS
        'How its columns and words are understood, AES-256-GCM, bound to this row; offered at the next import';
      CREATE INDEX practice_imports_of_a_trainee ON practice_imports (organisation_id, trainee_id, read_at DESC);
      CREATE INDEX practice_imports_to_forget ON practice_imports (organisation_id, read_at)
        WHERE content_sealed IS NOT NULL;
      SELECT protect_tenant_rows('practice_imports');

      CREATE TABLE practice_import_entries (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        CONSTRAINT practice_import_entries_once PRIMARY KEY (organisation_id, import_id, entry_id),
        CONSTRAINT practice_import_entries_of_import FOREIGN KEY (organisation_id, import_id)
          REFERENCES practice_imports (organisation_id, id) ON DELETE CASCADE,
        CONSTRAINT practice_import_entries_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE practice_import_entries IS 'Which entries came from an import, as long as they are there';
      CREATE INDEX practice_import_entries_of_an_entry ON practice_import_entries (organisation_id, entry_id);
      SELECT protect_tenant_rows('practice_import_entries');
      REVOKE UPDATE ON practice_import_entries FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE practice_import_entries, practice_imports');
  }
}
