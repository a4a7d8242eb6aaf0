import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetManagersWriteToTrainees1790000017000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE course_messages (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        course_id uuid NOT NULL,
        form_key uuid NOT NULL,
        recipients text NOT NULL,
        people integer NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT course_messages_once UNIQUE (organisation_id, form_key),
        CONSTRAINT course_messages_about_course FOREIGN KEY (organisation_id, course_id)
          REFERENCES courses (organisation_id, id),
        CONSTRAINT course_messages_by_member FOREIGN KEY (organisation_id, sent_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('course_messages');
      REVOKE UPDATE, DELETE, TRUNCATE ON course_messages FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE course_messages');
  }
}
