import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetEmployersWatchCertificates1790000041100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_watches (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        issuer_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        name text,
        consent text NOT NULL DEFAULT 'asked',
        added_by uuid,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        removed_at timestamptz,
        told jsonb,
        told_version integer,
        look_again_on date,
        CONSTRAINT certificate_watches_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT certificate_watches_one_per_certificate UNIQUE (organisation_id, certificate_id),
        CONSTRAINT certificate_watches_of_a_certificate FOREIGN KEY (issuer_id, certificate_id)
          REFERENCES certificates (organisation_id, id),
        CONSTRAINT certificate_watches_added_by_a_member FOREIGN KEY (organisation_id, added_by)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT certificate_watches_known_consent CHECK (consent IN ('asked', 'agreed', 'declined', 'ended')),
        CONSTRAINT certificate_watches_answer_has_a_moment CHECK (consent = 'asked' OR answered_at IS NOT NULL),
        CONSTRAINT certificate_watches_know_with_consent_only CHECK (consent = 'agreed' OR told IS NULL),
        CONSTRAINT certificate_watches_have_a_name_or_none CHECK (name <> '')
      );
      COMMENT ON TABLE certificate_watches IS
        'Who asks to be told about whose certificate. Between two organisations: the one that watches writes the row, the one that issued sees it so that its holder can answer, and no other sees it';
      COMMENT ON COLUMN certificate_watches.told IS 'How the certificate stood when its watcher was last told';
      CREATE INDEX certificate_watches_of_a_certificate_held ON certificate_watches (issuer_id, certificate_id);
      CREATE INDEX certificate_watches_to_look_at ON certificate_watches (organisation_id, look_again_on)
        WHERE consent = 'agreed' AND removed_at IS NULL;
      ALTER TABLE certificate_watches ENABLE ROW LEVEL SECURITY;
      CREATE POLICY watcher ON certificate_watches USING (organisation_id = (SELECT current_organisation()));
      CREATE POLICY seen_by_issuer ON certificate_watches FOR SELECT
        USING (issuer_id = (SELECT current_organisation()));
      CREATE POLICY answered_at_issuer ON certificate_watches FOR UPDATE
        USING (issuer_id = (SELECT current_organisation()));
      REVOKE DELETE, TRUNCATE ON certificate_watches FROM cairn_app;

      CREATE FUNCTION keep_sides_of_watches() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        watches boolean := NEW.organisation_id IS NOT DISTINCT FROM current_organisation();
        issued boolean := NEW.issuer_id IS NOT DISTINCT FROM current_organisation();
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.consent <> 'asked' THEN
            RAISE EXCEPTION 'A watch begins with a question' USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END IF;
        IF (OLD.id, OLD.organisation_id, OLD.issuer_id) IS DISTINCT FROM (NEW.id, NEW.organisation_id, NEW.issuer_id) THEN
          RAISE EXCEPTION 'A watch stays between the two it was made for' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.consent <> OLD.consent AND NOT (CASE WHEN NEW.consent = 'asked' THEN watches ELSE issued END) THEN
          RAISE EXCEPTION 'Its holder answers, and its watcher asks' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NOT watches AND (OLD.certificate_id, OLD.name, OLD.added_by, OLD.asked_at, OLD.removed_at)
             IS DISTINCT FROM (NEW.certificate_id, NEW.name, NEW.added_by, NEW.asked_at, NEW.removed_at) THEN
          RAISE EXCEPTION 'What the watcher wrote is the watcher''s' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF OLD.certificate_id <> NEW.certificate_id AND NOT EXISTS (
          SELECT FROM register_entries before JOIN register_entries after
              ON after.organisation_id = before.organisation_id AND after.code = before.document -> 'successor' ->> 'code'
           WHERE before.organisation_id = NEW.issuer_id AND before.certificate_id = OLD.certificate_id
             AND after.certificate_id = NEW.certificate_id) THEN
          RAISE EXCEPTION 'A watch follows a certificate to its renewal and nowhere else'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER certificate_watches_keep_sides BEFORE INSERT OR UPDATE ON certificate_watches
        FOR EACH ROW EXECUTE FUNCTION keep_sides_of_watches();

      CREATE TABLE watch_changes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        watch_id uuid NOT NULL,
        kind text NOT NULL,
        mark text NOT NULL,
        noticed_at timestamptz NOT NULL,
        mailed_at timestamptz,
        CONSTRAINT watch_changes_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT watch_changes_once UNIQUE (organisation_id, watch_id, mark),
        CONSTRAINT watch_changes_of_a_watch FOREIGN KEY (organisation_id, watch_id)
          REFERENCES certificate_watches (organisation_id, id),
        CONSTRAINT watch_changes_known_kinds CHECK (kind IN ('agreed', 'revoked', 'suspended', 'reinstated',
          'renewed', 'corrected', 'in-grace', 'lapsed', 'expiring'))
      );
      COMMENT ON TABLE watch_changes IS 'What a watcher is told of, each once: "mark" tells one change from the next of its kind';
      CREATE INDEX watch_changes_to_mail ON watch_changes (organisation_id, noticed_at) WHERE mailed_at IS NULL;
      SELECT protect_tenant_rows('watch_changes');
      REVOKE DELETE, TRUNCATE ON watch_changes FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE watch_changes, certificate_watches; DROP FUNCTION keep_sides_of_watches;');
  }
}
