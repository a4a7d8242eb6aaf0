import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/shared/database/embedded/embedded-postgres.provider';
import { isAlive } from '../../src/shared/database/embedded/processes.provider';
import { migrate } from '../../src/shared/database/migrate.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { removeCluster, testCluster } from './test-cluster';

/** One PostgreSQL for the whole run, with every migration applied to the database that the tests' own are cloned from. */
export default async function setUp(): Promise<void> {
  loadLocales();
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${testCluster}${process.pid}-`));
  chmodSync(folder, 0o755);
  const { stop, ...urls } = await startEmbeddedPostgres({ dataDir: folder, quick: true });
  Object.assign(globalThis, { stopTestPostgres: stop });
  process.env.CAIRN_TEST_POSTGRES = JSON.stringify({ folder, ...urls });
  await migrate(urls.ownerUrl);
  await makeTemplate(urls.superuserUrl);
}

async function makeTemplate(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('ALTER DATABASE cairn RENAME TO cairn_template');
  await client.query('ALTER DATABASE cairn_template IS_TEMPLATE true ALLOW_CONNECTIONS false');
  await client.end();
}

/** Removes what a run that was killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(testCluster)
      ? /^\d+(?=-)/.exec(name.slice(testCluster.length))?.[0]
      : undefined;
    if (pid && !isAlive(Number(pid))) await removeCluster(join(tmpdir(), name));
  }
}
