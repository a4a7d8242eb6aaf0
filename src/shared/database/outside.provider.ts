import { Client, escapeIdentifier } from 'pg';
import { t } from '../text';
import { CannotStart } from './embedded/cannot-start';

/** A database somebody else runs: where migrations are made and where the application works. */
export type OutsideDatabase = { ownerUrl: string; appUrl: string };

/**
 * Makes a given database ready. The application always works as the role `cairn_app`, which owns nothing and is bound
 * by row security: signing in as it, or as a member of it that takes the role on connecting.
 */
export async function prepareOutside(
  databaseUrl: string,
  ownerUrl: string,
  production: boolean,
): Promise<OutsideDatabase> {
  const login = decodeURIComponent(new URL(databaseUrl).username);
  await connected('DATABASE_URL', databaseUrl, (client) => refuseUnbound(client, production));
  const owners = ownerUrl === databaseUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  await connected(owners, ownerUrl, (owner) => owner.query(appRole(login)));
  return { ownerUrl, appUrl: login === 'cairn_app' ? databaseUrl : takingTheRole(databaseUrl) };
}

const appRole = (login: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cairn_app') THEN CREATE ROLE cairn_app NOLOGIN; END IF;
    IF '${login.replaceAll("'", "''")}' <> 'cairn_app'
       AND NOT pg_has_role('${login.replaceAll("'", "''")}', 'cairn_app', 'MEMBER') THEN
      GRANT cairn_app TO ${escapeIdentifier(login)};
    END IF;
  END $$;
  GRANT USAGE ON SCHEMA public TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO cairn_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO cairn_app`;

/** In production whoever signs in must be bound by row security without being asked to. */
async function refuseUnbound(client: Client, production: boolean): Promise<void> {
  if (!production) return;
  const { rows } = await client.query<{ unbound: boolean }>(
    `SELECT (rolsuper OR rolbypassrls
        OR EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = session_user)
        OR pg_has_role(session_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER')
      ) AS unbound FROM pg_roles WHERE rolname = session_user`,
  );
  if (rows[0]?.unbound) throw new CannotStart(t('shared.boot.unboundRole'));
}

async function connected(
  variable: string,
  url: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(t('shared.boot.databaseRefused', { variable, reason: (error as Error).message }));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function takingTheRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set(
    'options',
    `${address.searchParams.get('options') ?? ''} -c role=cairn_app`.trim(),
  );
  return address.href;
}
