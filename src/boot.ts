import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Config, type Environment, productionFaults, readEnvironment } from './shared/config/config';
import { deploymentSecret } from './shared/config/secret.provider';
import { CannotStart } from './shared/database/embedded/cannot-start';
import { startEmbeddedPostgres } from './shared/database/embedded/embedded-postgres.provider';
import { migrate } from './shared/database/migrate.provider';
import { prepareOutside } from './shared/database/outside.provider';
import { portFault } from './shared/http/port.provider';
import { t } from './shared/text';
import { loadLocales } from './shared/texts.provider';

const INSUFFICIENT_PRIVILEGE = '42501';

/** What a process needs before the application can be made, and how to let go of it again. */
export type Ground = {
  config: Config;
  /** Whether an empty database is to be filled with the demonstration. */
  demonstrates: boolean;
  release(): Promise<void>;
};

/** Reads `.env` in the working folder, where there is one. What the environment says already stays. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Reads the settings, finds or starts the database and brings it up to date. Refuses with a sentence (`CannotStart`). */
export async function prepareGround(
  variables = process.env,
  options: { listens?: boolean } = {},
): Promise<Ground> {
  loadLocales();
  const env = settings(variables);
  if (options.listens && env.CAIRN_ROLE !== 'worker') await refuseTakenPort(env);
  const dataDir = resolve(env.CAIRN_DATA);
  const database = await databaseFor(env, dataDir);
  try {
    await bringUpToDate(database.ownerUrl, env);
    const secret = await deploymentSecret(env.CAIRN_SECRET, dataDir);
    const config = new Config(env, { dataDir, secret, databaseUrl: database.appUrl });
    const demonstrates = env.CAIRN_DEMONSTRATION !== 'no' && env.NODE_ENV !== 'production';
    return { config, demonstrates, release: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function settings(variables: NodeJS.ProcessEnv): Environment {
  const read = readEnvironment(variables);
  if ('faults' in read) throw new CannotStart(read.faults.map((fault) => `${fault}.`).join('\n'));
  const faults = productionFaults(read.environment);
  if (faults.length > 0) throw new CannotStart(faults.join('\n'));
  return read.environment;
}

/** A role that may not change the tables is the operator's to put right; anything else that fails is a fault of ours. */
async function bringUpToDate(ownerUrl: string, env: Environment): Promise<void> {
  await migrate(ownerUrl).catch((error: Error & { code?: string }) => {
    if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    const variable = env.DATABASE_OWNER_URL ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
    throw new CannotStart(t('shared.boot.mayNotMigrate', { variable, reason: error.message }));
  });
}

async function refuseTakenPort({ PORT: port, HOST: host }: Environment): Promise<void> {
  refusePort(await portFault(port, host), { port, host });
}

/** Refuses (`CannotStart`) a port that cannot be listened on, for the reason the system gives. */
export function refusePort(fault: string | null, { port, host }: Pick<Config, 'port' | 'host'>): void {
  if (fault === 'EADDRINUSE') throw new CannotStart(t('shared.boot.portTaken', { port, other: port + 1 }));
  if (fault) throw new CannotStart(t('shared.boot.portRefused', { port, host, reason: fault }));
}

async function databaseFor(env: Environment, dataDir: string) {
  if (!env.DATABASE_URL) return startEmbeddedPostgres({ dataDir });
  const ownerUrl = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  const outside = await prepareOutside(env.DATABASE_URL, ownerUrl, env.NODE_ENV === 'production');
  return { ...outside, stop: async () => undefined };
}
