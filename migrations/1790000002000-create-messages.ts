import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1790000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE messages (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid,
        key text NOT NULL,
        template text NOT NULL,
        view jsonb NOT NULL,
        to_email text NOT NULL,
        to_name text NOT NULL,
        locale text NOT NULL,
        condition jsonb,
        status text NOT NULL DEFAULT 'queued',
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT messages_status CHECK (status IN ('queued', 'sent', 'withdrawn')),
        CONSTRAINT messages_settled CHECK ((status = 'queued') = (settled_at IS NULL)),
        CONSTRAINT messages_once UNIQUE NULLS NOT DISTINCT (organisation_id, key),
        CONSTRAINT messages_of_organisation UNIQUE (organisation_id, id)
      );
      COMMENT ON COLUMN messages.view IS 'What the template places; emptied once sent, because it may hold links that open doors';
      ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON messages USING (organisation_id IS NOT DISTINCT FROM (SELECT current_organisation()));
      COMMENT ON POLICY tenant ON messages IS
        'An organisation sees its own; a message of no organisation, such as a sign-in link, is seen when none is set';

      CREATE TABLE kept_mail (
        message_id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY,
        to_email text NOT NULL,
        to_name text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        kept_at timestamptz NOT NULL
      );
      CREATE INDEX kept_mail_newest ON kept_mail (position DESC);
      CREATE INDEX kept_mail_to ON kept_mail (to_email, position DESC);
      COMMENT ON TABLE kept_mail IS
        'Mail that no server was set up for, of the whole platform and so without row security; shown outside production only';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE kept_mail; DROP TABLE messages;');
  }
}
