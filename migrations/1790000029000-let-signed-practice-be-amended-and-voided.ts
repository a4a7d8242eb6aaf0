import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetSignedPracticeBeAmendedAndVoided1790000029000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE practice_entries
        ADD COLUMN amends_id uuid,
        ADD COLUMN amendment_reason_sealed text,
        ADD CONSTRAINT practice_entries_amend_an_entry FOREIGN KEY (organisation_id, amends_id)
          REFERENCES practice_entries (organisation_id, id),
        ADD CONSTRAINT practice_entries_amended_once UNIQUE (organisation_id, amends_id),
        ADD CONSTRAINT practice_entries_amend_with_a_reason
          CHECK ((amends_id IS NULL) = (amendment_reason_sealed IS NULL) AND amends_id <> id),
        DROP CONSTRAINT practice_entries_known_status,
        ADD CONSTRAINT practice_entries_known_status
          CHECK (status IN ('draft', 'submitted', 'returned', 'signed', 'amended', 'voided')),
        DROP CONSTRAINT practice_entries_signed_once,
        ADD CONSTRAINT practice_entries_signed_once
          CHECK ((status IN ('signed', 'amended', 'voided')) = (signed_at IS NOT NULL));
      COMMENT ON COLUMN practice_entries.amendment_reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';

      CREATE TABLE practice_voids (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        voided_by uuid NOT NULL,
        reason_sealed text NOT NULL,
        voided_at timestamptz NOT NULL,
        CONSTRAINT practice_voids_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_voids_once UNIQUE (organisation_id, entry_id),
        CONSTRAINT practice_voids_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id),
        CONSTRAINT practice_voids_by_member FOREIGN KEY (organisation_id, voided_by)
          REFERENCES memberships (organisation_id, user_id)
      );
      COMMENT ON TABLE practice_voids IS 'Why signed entries count no more; rows are added and never changed';
      COMMENT ON COLUMN practice_voids.reason_sealed IS 'AES-256-GCM, bound to this row; never in clear';
      SELECT protect_tenant_rows('practice_voids');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_voids FROM cairn_app;

      ALTER TABLE sign_offs
        ADD COLUMN kind text NOT NULL DEFAULT 'entry',
        ADD CONSTRAINT sign_offs_known_kind CHECK (kind IN ('entry', 'void')),
        ADD CONSTRAINT sign_offs_say_their_kind CHECK (kind = COALESCE(signed::jsonb ->> 'kind', 'entry')),
        DROP CONSTRAINT sign_offs_one_per_version,
        ADD CONSTRAINT sign_offs_one_per_version UNIQUE (organisation_id, entry_id, entry_version, kind);
      COMMENT ON COLUMN sign_offs.kind IS 'What the link does with its entry, as it says itself in what was signed';
    `);
    await db.query(keepSigned(true));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(keepSigned(false));
    await db.query(`
      ALTER TABLE sign_offs
        DROP CONSTRAINT sign_offs_one_per_version,
        ADD CONSTRAINT sign_offs_one_per_version UNIQUE (organisation_id, entry_id, entry_version),
        DROP COLUMN kind;
      DROP TABLE practice_voids;
      ALTER TABLE practice_entries
        DROP CONSTRAINT practice_entries_signed_once,
        ADD CONSTRAINT practice_entries_signed_once CHECK ((status = 'signed') = (signed_at IS NOT NULL)),
        DROP CONSTRAINT practice_entries_known_status,
        ADD CONSTRAINT practice_entries_known_status CHECK (status IN ('draft', 'submitted', 'returned', 'signed')),
        DROP COLUMN amends_id,
        DROP COLUMN amendment_reason_sealed;
    `);
  }
}

/** Nothing of a signed entry changes but that it counts no more: once an amendment or a void stands in the ledger. */
const changing = `
        IF TG_OP <> 'INSERT' AND OLD.status IN ('signed', 'amended', 'voided') THEN
          IF TG_OP = 'UPDATE' AND OLD.status = 'signed' AND NEW.status IN ('amended', 'voided')
            AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status' AND EXISTS (
              SELECT FROM sign_offs s LEFT JOIN practice_entries a
                  ON a.organisation_id = s.organisation_id AND a.id = s.entry_id
               WHERE s.organisation_id = OLD.organisation_id AND s.trainee_id = OLD.trainee_id
                 AND CASE NEW.status WHEN 'amended' THEN s.kind = 'entry' AND a.amends_id = OLD.id
                                     ELSE s.kind = 'void' AND s.entry_id = OLD.id END) THEN
            RETURN NEW;
          END IF;
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A signed practice entry does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status IN ('amended', 'voided') THEN
          RAISE EXCEPTION 'Only a signed practice entry is amended or voided' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'signed' AND NEW.amends_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM practice_entries o WHERE o.organisation_id = NEW.organisation_id AND o.id = NEW.amends_id
            AND o.trainee_id = NEW.trainee_id AND o.status = 'amended') THEN
          RAISE EXCEPTION 'What an amendment stands for counts no more first' USING ERRCODE = 'integrity_constraint_violation';
        END IF;`;

const never = `
        IF TG_OP <> 'INSERT' AND OLD.status = 'signed' THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A signed practice entry does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;`;

const keepSigned = (amendable: boolean) => `
      CREATE OR REPLACE FUNCTION keep_signed_practice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN${amendable ? changing : never}
        IF TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        IF NEW.status = 'signed' AND NOT EXISTS (
          SELECT FROM sign_offs s WHERE s.organisation_id = NEW.organisation_id AND s.entry_id = NEW.id
            AND s.entry_version = NEW.version AND s.trainee_id = NEW.trainee_id${amendable ? " AND s.kind = 'entry'" : ''}) THEN
          RAISE EXCEPTION 'A practice entry is signed in the ledger first' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;`;
