import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { t } from '../../text';
import { CannotStart } from './cannot-start';

const OWNERSHIP = 7_236_473;
const PATIENCE_MS = 1_000;

/**
 * Claims a running server for this process. The claim is a lock held inside the server by an open connection, so it
 * ends with the process however that ends, and no number left in a file can be mistaken for another process.
 */
export async function claim(superuserUrl: string, dataDir: string): Promise<Client> {
  const client = new Client({
    connectionString: superuserUrl,
    application_name: `cairn ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  for (const since = Date.now(); !(await isOurs(client)); await sleep(50)) {
    if (Date.now() - since > PATIENCE_MS) throw await refusal(client, dataDir);
  }
  keepsProcess(client, false);
  return client;
}

/** Ends a claim. */
export async function release(client: Client): Promise<void> {
  keepsProcess(client, true);
  await client.end().catch(() => undefined);
}

/** A process that has nothing else to do may end without letting go. */
const keepsProcess = (client: Client, keeps: boolean): void =>
  (client as Client & Record<'ref' | 'unref', () => void>)[keeps ? 'ref' : 'unref']();

async function isOurs(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [
    OWNERSHIP,
  ]);
  return rows[0]?.ours ?? false;
}

async function refusal(client: Client, dataDir: string): Promise<CannotStart> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
      WHERE locktype = 'advisory' AND objid = $1 AND granted AND application_name LIKE 'cairn %'`,
    [OWNERSHIP],
  );
  await client.end();
  const pid = rows[0]?.name.replace('cairn ', '') ?? '?';
  return new CannotStart(t('shared.embedded.inUse', { folder: dataDir, pid }));
}
