import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { t } from '../../text';
import { accountFor } from './account.provider';
import { binariesFor } from './binaries.provider';
import { CannotStart } from './cannot-start';
import { makeCluster, makeDataFolder } from './cluster.provider';
import { Hold } from './hold.provider';
import { type Passwords, keepPasswords } from './passwords.provider';
import { prepareRoles } from './roles.provider';
import type { ServerOptions } from './server.provider';

/** A PostgreSQL server of this process's own, with the database `cairn` and its two roles. */
export type EmbeddedPostgres = {
  /** For migrations: owns the database, is bound by nothing in it. */
  ownerUrl: string;
  /** For everything else: row security holds. */
  appUrl: string;
  /** For making databases in tests; Cairn itself has no use for it. */
  superuserUrl: string;
  /** Ends every connection and stops the server; may be called twice. Close pools first. */
  stop(): Promise<void>;
};

/**
 * Brings up PostgreSQL on `dataDir/postgres`, creating it on the first start. It listens on 127.0.0.1 only, on a port
 * that differs from start to start. A server that a killed process left running is adopted; one that dies is started
 * again on its port. Refuses (`CannotStart`) while another process uses the same folder. `quick` gives up safety
 * after a crash: for tests.
 */
export async function startEmbeddedPostgres(settings: {
  dataDir: string;
  quick?: boolean;
}): Promise<EmbeddedPostgres> {
  const quick = settings.quick ?? false;
  const { dataDir, passwords } = await openDataFolder(resolve(settings.dataDir));
  const folder = join(dataDir, 'postgres');
  const account = accountFor(folder);
  const server = {
    folder,
    account,
    binaries: binariesFor(account),
    quick,
    log: join(dataDir, 'postgres.log'),
  };
  await makeCluster(server, { password: passwords.superuser, quick });
  return run(server, dataDir, passwords);
}

async function openDataFolder(folder: string): Promise<{ dataDir: string; passwords: Passwords }> {
  try {
    await makeDataFolder(folder);
    const dataDir = await realpath(folder);
    return { dataDir, passwords: await keepPasswords(dataDir) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CannotStart(t('shared.embedded.folderRefused', { folder, reason: code ?? message }));
  }
}

async function run(server: ServerOptions, dataDir: string, passwords: Passwords): Promise<EmbeddedPostgres> {
  const hold = await Hold.begin(server, dataDir, passwords.superuser);
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${hold.port}/${database}`;
  const urls = {
    ownerUrl: url('cairn_owner', passwords.owner, 'cairn'),
    appUrl: url('cairn_app', passwords.app, 'cairn'),
    superuserUrl: url('postgres', passwords.superuser, 'postgres'),
  };
  await prepareRoles(urls.superuserUrl, {
    database: 'cairn',
    ownerPassword: passwords.owner,
    appPassword: passwords.app,
  });
  return { ...urls, stop: () => hold.end() };
}
