import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellFilesOfEarlierVersions1790000037200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificate_versions ADD COLUMN pdf_digests text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN certificate_versions.pdf_digests IS
        'SHA-256 of the files that were made of it; empty where the holder was erased, for a name can be tried on them';
      GRANT UPDATE (pdf_digests) ON certificate_versions TO cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE certificate_versions DROP COLUMN pdf_digests');
  }
}
