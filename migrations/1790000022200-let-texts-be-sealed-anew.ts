import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetTextsBeSealedAnew1790000022200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      COMMENT ON COLUMN lesson_notes.text IS 'sealed, bound to id';
      COMMENT ON COLUMN lesson_works.text IS 'sealed, bound to id';
      COMMENT ON COLUMN lesson_works.comment IS 'sealed, bound to id';
      COMMENT ON COLUMN certificate_events.private_reason IS 'sealed, bound to certificate_id';

      CREATE FUNCTION sealed_columns() RETURNS TABLE (table_name text, column_name text, bound_to text)
        LANGUAGE sql STABLE AS $$
        SELECT c.relname::text, a.attname::text,
               coalesce(substring(col_description(c.oid, a.attnum) FROM '^sealed, bound to ([a-z_]+)$'), 'id')
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'text'::regtype
           AND (a.attname ~ '_sealed$' OR col_description(c.oid, a.attnum) ~ '^sealed, bound to [a-z_]+$')
         ORDER BY 1, 2
      $$;
      COMMENT ON FUNCTION sealed_columns IS
        'Columns with sealed texts: called *_sealed, or with a comment that says so and names the column that the text is bound to';

      CREATE FUNCTION only_sealed_anew(old_row jsonb, new_row jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT bool_and(o.value #>> '{}' ~ '^[0-9a-f]{8}[.]' AND n.value #>> '{}' ~ '^[0-9a-f]{8}[.]'
                        AND split_part(o.value #>> '{}', '.', 1) <> split_part(n.value #>> '{}', '.', 1))
          FROM jsonb_each(old_row) o JOIN jsonb_each(new_row) n USING (key)
         WHERE o.value IS DISTINCT FROM n.value
      $$;
      COMMENT ON FUNCTION only_sealed_anew IS
        'Whether two versions of a row differ only in sealed texts, each under another key than before';

      CREATE FUNCTION seal_anew(target text, column_name text, bound_to text, ids text[], was text[], becomes text[])
        RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        changed integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM sealed_columns() s WHERE s.table_name = target
                         AND s.column_name = seal_anew.column_name AND s.bound_to = seal_anew.bound_to) THEN
          RAISE EXCEPTION 'Only sealed texts are sealed anew' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF EXISTS (SELECT FROM unnest(was, becomes) AS text (before, after)
                    WHERE after !~ '^[0-9a-f]{8}[.][A-Za-z0-9_-]{38,}$'
                       OR split_part(before, '.', 1) = split_part(after, '.', 1)) THEN
          RAISE EXCEPTION 'A text is sealed anew under another key' USING ERRCODE = 'insufficient_privilege';
        END IF;
        EXECUTE format(
          'UPDATE %1$I AS row SET %2$I = text.becomes FROM unnest($1, $2, $3) AS text (id, was, becomes)
            WHERE row.organisation_id = current_organisation() AND row.%3$I::text = text.id AND row.%2$I = text.was',
          target, column_name, bound_to) USING ids, was, becomes;
        GET DIAGNOSTICS changed = ROW_COUNT;
        RETURN changed;
      END $$;
      COMMENT ON FUNCTION seal_anew IS
        'Puts texts in place of themselves under another key, in rows that otherwise never change as well';
    `);
    await this.letThrough(db);
  }

  /** The guards over what never changes let a text through that is only sealed anew. */
  private async letThrough(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION keep_signed_practice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'signed' THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A signed practice entry does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        IF NEW.status = 'signed' AND NOT EXISTS (
          SELECT FROM sign_offs s WHERE s.organisation_id = NEW.organisation_id AND s.entry_id = NEW.id
            AND s.entry_version = NEW.version AND s.trainee_id = NEW.trainee_id) THEN
          RAISE EXCEPTION 'A practice entry is signed in the ledger first' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;

      CREATE OR REPLACE FUNCTION keep_confirmed_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'confirmed' THEN
          IF TG_OP = 'UPDATE' AND only_sealed_anew(to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'A confirmed supervision session does not change' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION only_sealed_anew(old_row jsonb, new_row jsonb) RETURNS boolean
        LANGUAGE sql IMMUTABLE AS 'SELECT false';
      DROP FUNCTION seal_anew;
      DROP FUNCTION sealed_columns;
      COMMENT ON COLUMN lesson_notes.text IS NULL;
      COMMENT ON COLUMN lesson_works.text IS NULL;
      COMMENT ON COLUMN lesson_works.comment IS NULL;
      COMMENT ON COLUMN certificate_events.private_reason IS NULL;
    `);
  }
}
