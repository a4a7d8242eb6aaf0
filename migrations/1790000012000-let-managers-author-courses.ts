import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetManagersAuthorCourses1790000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.tellMoreOfCourses(db);
    await this.createDrafts(db);
    await this.createLibrary(db);
    await this.createPolicies(db);
  }

  private async tellMoreOfCourses(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE courses ADD COLUMN adopted_version integer, ADD COLUMN retired_at timestamptz;
      COMMENT ON COLUMN courses.adopted_version IS 'The version of the shipped course that was adopted or taken over last';
      COMMENT ON COLUMN courses.retired_at IS 'Since when nobody new may begin it';
      UPDATE courses SET adopted_version = 1;

      ALTER TABLE course_versions ADD COLUMN note text NOT NULL DEFAULT '', ADD COLUMN published_by uuid,
        ADD CONSTRAINT course_versions_published_by FOREIGN KEY (organisation_id, published_by)
          REFERENCES memberships (organisation_id, user_id);
      COMMENT ON COLUMN course_versions.note IS 'What changed, in the words of whoever published it';
    `);
  }

  private async createDrafts(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE course_drafts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        course_id uuid,
        slug text NOT NULL,
        base_version integer,
        adopts_version integer,
        version integer NOT NULL DEFAULT 1,
        document jsonb NOT NULL,
        removed jsonb NOT NULL DEFAULT '[]',
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT course_drafts_one_per_course UNIQUE (organisation_id, slug),
        CONSTRAINT course_drafts_of_course FOREIGN KEY (organisation_id, course_id)
          REFERENCES courses (organisation_id, id),
        CONSTRAINT course_drafts_changed_by FOREIGN KEY (organisation_id, changed_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE course_drafts IS 'What authors are working on; gone when it is published';
      COMMENT ON COLUMN course_drafts.course_id IS 'Null while the course has never been published';
      COMMENT ON COLUMN course_drafts.base_version IS 'The published version it was begun from';
      COMMENT ON COLUMN course_drafts.adopts_version IS 'The version of the shipped course that it takes over';
      COMMENT ON COLUMN course_drafts.removed IS 'Lessons and modules taken out last, to be put back';
      SELECT protect_tenant_rows('course_drafts');
    `);
  }

  private async createLibrary(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE course_media (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        name text NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        type text NOT NULL,
        extension text NOT NULL,
        bytes integer NOT NULL,
        captions_id uuid,
        transcript text,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT course_media_one_per_name UNIQUE (organisation_id, name),
        CONSTRAINT course_media_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT course_media_known_kind CHECK (kind IN ('picture', 'video', 'audio', 'captions')),
        CONSTRAINT course_media_captions FOREIGN KEY (organisation_id, captions_id)
          REFERENCES course_media (organisation_id, id),
        CONSTRAINT course_media_added_by FOREIGN KEY (organisation_id, added_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON COLUMN course_media.title IS 'What it is called; of a picture what it shows, for those who do not see it';
      COMMENT ON COLUMN course_media.transcript IS 'Markdown';
      SELECT protect_tenant_rows('course_media');
    `);
  }

  private async createPolicies(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE policies (
        organisation_id uuid NOT NULL REFERENCES organisations,
        name text NOT NULL,
        number integer NOT NULL,
        markdown text NOT NULL,
        updated_by uuid NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT policies_one_per_number PRIMARY KEY (organisation_id, name, number),
        CONSTRAINT policies_updated_by FOREIGN KEY (organisation_id, updated_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE policies IS 'What the organisation says where lessons leave it room; the highest number holds, the others are kept';
      SELECT protect_tenant_rows('policies');
      REVOKE UPDATE, DELETE, TRUNCATE ON policies FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE policies, course_media, course_drafts;
      ALTER TABLE course_versions DROP COLUMN note, DROP COLUMN published_by;
      ALTER TABLE courses DROP COLUMN adopted_version, DROP COLUMN retired_at;
    `);
  }
}
