import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayMoreInPracticeEntries1790000023000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION shares_make(shares jsonb, total integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN jsonb_typeof(shares) = 'array' THEN coalesce((
          SELECT bool_and(share ->> 'domain' <> '' AND (share ->> 'minutes')::integer >= 1)
             AND count(*) = count(DISTINCT share ->> 'domain')
             AND sum((share ->> 'minutes')::integer) = total
            FROM jsonb_array_elements(shares) AS share), false) ELSE false END
      $$;
      COMMENT ON FUNCTION shares_make IS 'Whether minutes in domains, each named once, make so many minutes together';

      -- A column changes its type without its rows being updated, which a signed one refuses.
      ALTER TABLE practice_entries
        ALTER COLUMN domain TYPE jsonb
          USING jsonb_build_array(jsonb_build_object('domain', domain, 'minutes', minutes)),
        ADD COLUMN starts_at time,
        ADD COLUMN role text,
        ADD COLUMN paid boolean,
        ADD COLUMN competencies text[] NOT NULL DEFAULT '{}';
      ALTER TABLE practice_entries RENAME COLUMN domain TO shares;
      ALTER TABLE practice_entries
        ALTER COLUMN role TYPE text USING CASE WHEN status <> 'signed' THEN 'lead' END,
        ALTER COLUMN paid TYPE boolean USING CASE WHEN status <> 'signed' THEN false END,
        ALTER COLUMN competencies DROP DEFAULT;
      ALTER TABLE practice_entries
        ADD CONSTRAINT practice_entries_shares_make_the_minutes CHECK (shares_make(shares, minutes)),
        ADD CONSTRAINT practice_entries_known_role CHECK (role IN ('lead', 'co-lead', 'observer')),
        ADD CONSTRAINT practice_entries_say_role_and_pay CHECK (
          (role IS NULL) = (paid IS NULL) AND (role IS NOT NULL OR status = 'signed'));
      COMMENT ON COLUMN practice_entries.shares IS 'Minutes by domain: [{"domain", "minutes"}, …], together those of the entry';
      COMMENT ON COLUMN practice_entries.starts_at IS 'Local time of day, where somebody said it';
      COMMENT ON COLUMN practice_entries.role IS 'Unknown of what was signed before anybody was asked; so is paid';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE practice_entries
        DROP CONSTRAINT practice_entries_say_role_and_pay,
        DROP CONSTRAINT practice_entries_known_role,
        DROP CONSTRAINT practice_entries_shares_make_the_minutes,
        DROP COLUMN starts_at, DROP COLUMN role, DROP COLUMN paid, DROP COLUMN competencies,
        ALTER COLUMN shares TYPE text USING shares -> 0 ->> 'domain';
      ALTER TABLE practice_entries RENAME COLUMN shares TO domain;
      DROP FUNCTION shares_make;
    `);
  }
}
