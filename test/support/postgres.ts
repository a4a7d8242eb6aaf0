import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Where Jest's global set-up put this run's PostgreSQL, and how to get in. */
export type TestCluster = { folder: string; ownerUrl: string; appUrl: string; superuserUrl: string };

export type TestDatabase = { appUrl: string; ownerUrl: string };

export function clusterOfThisRun(): TestCluster {
  const told = process.env.CAIRN_TEST_POSTGRES;
  if (!told) throw new Error('There is no PostgreSQL for tests: is globalSetup missing from jest.config.js?');
  return JSON.parse(told) as TestCluster;
}

/** The database of this Jest worker: migrated, made on the first call, shared by the test files the worker runs. */
export async function workerDatabase(): Promise<TestDatabase> {
  const name = `cairn_worker_${process.env.JEST_WORKER_ID ?? '1'}`;
  await asSuperuser(async (client) => {
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!known.rowCount) await copyTemplate(client, name);
  });
  return addresses(name);
}

/** A migrated database that nobody else has seen, for a test that must begin with nothing or that does damage. */
export async function cloneDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const name = `cairn_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) => copyTemplate(client, name));
  const drop = () => asSuperuser((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  return { ...addresses(name), drop };
}

/** A database with nothing in it, for a test of migrations; `superuserUrl` gets past every trigger and foreign key. */
export async function emptyDatabase(): Promise<
  TestDatabase & { superuserUrl: string; drop(): Promise<void> }
> {
  const name = `cairn_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER cairn_owner`));
  const drop = () => asSuperuser((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  const superuserUrl = Object.assign(new URL(clusterOfThisRun().superuserUrl), { pathname: `/${name}` }).href;
  return { ...addresses(name), superuserUrl, drop };
}

/** Rewrites rows of the database at an address without its triggers, as nobody can who uses the application. */
export async function behindItsBack(appUrl: string, sql: string, values: unknown[] = []): Promise<void> {
  const { pathname } = new URL(appUrl);
  const url = Object.assign(new URL(clusterOfThisRun().superuserUrl), { pathname });
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** Counts what is in a database now, as PostgreSQL does by itself within a minute of a large change. */
export async function takeStock({ ownerUrl }: TestDatabase): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** Who may connect is the one right that a copy of a database does not inherit. */
async function copyTemplate(client: Client, name: string): Promise<void> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE cairn_template OWNER cairn_owner`);
  await client.query(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO cairn_app`,
  );
}

function addresses(name: string): TestDatabase {
  const { appUrl, ownerUrl } = clusterOfThisRun();
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { appUrl: at(appUrl), ownerUrl: at(ownerUrl) };
}

async function asSuperuser(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: clusterOfThisRun().superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
