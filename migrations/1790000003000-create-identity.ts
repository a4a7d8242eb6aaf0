import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1790000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL CONSTRAINT users_one_per_email UNIQUE,
        name text NOT NULL,
        password_hash text,
        email_verified_at timestamptz,
        locale text NOT NULL DEFAULT 'en',
        created_at timestamptz NOT NULL,
        CONSTRAINT users_email_in_lower_case CHECK (email = lower(email)),
        CONSTRAINT users_have_a_name CHECK (name <> '')
      );
      COMMENT ON TABLE users IS 'People; they belong to organisations through memberships, so no row security here';

      CREATE TABLE sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL CONSTRAINT sessions_one_per_token UNIQUE,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_of_user ON sessions (user_id);

      CREATE TABLE one_time_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL CONSTRAINT one_time_links_one_per_token UNIQUE,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );

      CREATE TABLE rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rate_limits, one_time_links, sessions, users');
  }
}
