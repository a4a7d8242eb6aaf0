import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetHoldersShareByLink1790000042100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE share_links (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        form_key uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT share_links_one_per_token UNIQUE,
        label_sealed text NOT NULL,
        purpose_sealed text,
        purpose_shown boolean NOT NULL,
        shows text[] NOT NULL,
        made_at timestamptz NOT NULL,
        ends_on date NOT NULL,
        ended_at timestamptz,
        CONSTRAINT share_links_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT share_links_one_per_form UNIQUE (organisation_id, trainee_id, form_key),
        CONSTRAINT share_links_of_certificate FOREIGN KEY (organisation_id, certificate_id)
          REFERENCES certificates (organisation_id, id),
        CONSTRAINT share_links_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT share_links_show_what_can_be_shown CHECK (shows <@ ARRAY[
          'name', 'programme', 'issuer', 'dates', 'hours', 'hours-by-domain', 'topics']),
        CONSTRAINT share_links_end_within_a_year CHECK (
          ends_on <= (made_at AT TIME ZONE 'UTC')::date + 367)
      );
      COMMENT ON TABLE share_links IS 'Links by which holders show a part of a certificate; the address itself is kept as a digest only';
      COMMENT ON COLUMN share_links.label_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      COMMENT ON COLUMN share_links.purpose_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      CREATE INDEX share_links_of_a_certificate ON share_links (organisation_id, certificate_id, made_at DESC, id DESC);
      SELECT protect_tenant_rows('share_links');
      REVOKE UPDATE, TRUNCATE ON share_links FROM cairn_app;
      GRANT UPDATE (ended_at) ON share_links TO cairn_app;

      CREATE TABLE share_link_views (
        organisation_id uuid NOT NULL,
        link_id uuid NOT NULL,
        hour timestamptz NOT NULL,
        views integer NOT NULL CHECK (views > 0),
        PRIMARY KEY (organisation_id, link_id, hour),
        CONSTRAINT share_link_views_of_link FOREIGN KEY (organisation_id, link_id)
          REFERENCES share_links (organisation_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE share_link_views IS 'How often a link was opened in which hour; nothing about who opened it';
      SELECT protect_tenant_rows('share_link_views');
      REVOKE TRUNCATE ON share_link_views FROM cairn_app;

      CREATE FUNCTION organisation_of_share_link(hash bytea) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT organisation_id FROM share_links WHERE token_hash = hash
      $$;
      COMMENT ON FUNCTION organisation_of_share_link IS
        'For whoever has the address of a link: in which organisation it is. Nothing else can be asked without the organisation';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION organisation_of_share_link;
      DROP TABLE share_link_views, share_links;
    `);
  }
}
