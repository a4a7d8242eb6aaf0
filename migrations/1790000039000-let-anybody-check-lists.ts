import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetAnybodyCheckLists1790000039000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE verification_lists (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT verification_lists_token_once UNIQUE,
        lines integer NOT NULL CHECK (lines BETWEEN 1 AND 5000),
        asked_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      COMMENT ON TABLE verification_lists IS
        'Codes and names that somebody, who need not have an account, is having checked; erased after seven days';
      CREATE INDEX verification_lists_oldest_first ON verification_lists (asked_at);

      CREATE TABLE verification_list_lines (
        list_id uuid NOT NULL REFERENCES verification_lists ON DELETE CASCADE,
        line integer NOT NULL CHECK (line > 0),
        code text NOT NULL,
        name text,
        result text CONSTRAINT verification_list_lines_known_results
          CHECK (result IN ('valid', 'not-valid', 'cannot-tell', 'name-differs')),
        found jsonb,
        PRIMARY KEY (list_id, line),
        CONSTRAINT verification_list_lines_say_what_they_found CHECK ((result IS NULL) = (found IS NULL))
      );
      CREATE INDEX verification_list_lines_to_do ON verification_list_lines (list_id, line) WHERE result IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE verification_list_lines, verification_lists');
  }
}
