import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** `owner` owns the tables and migrates; `app` is what Cairn works as: it owns nothing and row security binds it. */
export type Roles = { database: string; ownerPassword: string; appPassword: string };

/**
 * Makes the roles `cairn_owner` and `cairn_app` and the database, or sets right what differs. It may be repeated;
 * two at once take turns. BullMQ adds jobs in bulk through a temporary table. What `cairn_owner` creates later in the schema `public` is open to `cairn_app`.
 */
export async function prepareRoles(superuserUrl: string, roles: Roles): Promise<void> {
  await as(superuserUrl, async (server) => {
    await server.query('SELECT pg_advisory_lock(7236472)');
    await server.query(role('cairn_owner', roles.ownerPassword));
    await server.query(role('cairn_app', roles.appPassword));
    const known = await server.query('SELECT FROM pg_database WHERE datname = $1', [roles.database]);
    if (!known.rowCount) {
      await server.query(
        `CREATE DATABASE ${escapeIdentifier(roles.database)} OWNER cairn_owner ENCODING 'UTF8'`,
      );
    }
  });
  const inside = new URL(superuserUrl);
  inside.pathname = `/${encodeURIComponent(roles.database)}`;
  await as(inside.href, (database) => database.query(grants(roles.database)));
}

/** A role that may sign in and nothing else. Only what differs is changed: managed servers refuse the rest. */
const role = (name: string, password: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}'
                AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)) THEN
      ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
    END IF;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN GRANT ${name} TO CURRENT_USER; END IF;
  END $$;
  ALTER ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`;

const grants = (database: string) => `
  REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC;
  GRANT CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database)} TO cairn_app;
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO cairn_app;
  GRANT USAGE, CREATE ON SCHEMA public TO cairn_owner;
  ALTER DEFAULT PRIVILEGES FOR ROLE cairn_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cairn_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE cairn_owner IN SCHEMA public GRANT USAGE ON SEQUENCES TO cairn_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE cairn_owner IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO cairn_app`;

async function as(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
