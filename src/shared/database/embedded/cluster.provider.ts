import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { t } from '../../text';
import { type Account, canReach, giveTo } from './account.provider';
import { CannotStart } from './cannot-start';
import { isAlive } from './processes.provider';

/** A database cluster on disk: PostgreSQL's own files, and who may touch them. */
export type Cluster = { folder: string; binaries: string; account: Account };

/** Makes the data folder. Folders made on the way are left open to walk through, for the server's own user. */
export async function makeDataFolder(dataDir: string): Promise<void> {
  const first = await mkdir(dataDir, { recursive: true });
  if (!first) return;
  const below = relative(first, dataDir).split(sep).filter(Boolean);
  for (const folder of below.map((_, depth) => resolve(first, ...below.slice(0, depth + 1))).concat(first)) {
    await chmod(folder, (await stat(folder)).mode | 0o111);
  }
}

/** Creates the cluster if there is none yet: whole or not at all, also when the power goes in between. */
export async function makeCluster(
  cluster: Cluster,
  options: { password: string; quick: boolean },
): Promise<void> {
  const { folder, account } = cluster;
  assertReach(account, dirname(folder));
  await sweep(dirname(folder));
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(absent);
  if (version === null) await create(cluster, options);
  else await assertVersion(cluster, version.trim());
  if (account && (await stat(folder)).uid === 0) await giveTo(account, folder);
  assertReach(account, folder);
}

function assertReach(account: Account, folder: string): void {
  if (!canReach(account, folder)) throw new CannotStart(t('shared.embedded.folderOutOfReach', { folder }));
}

async function create(cluster: Cluster, options: { password: string; quick: boolean }): Promise<void> {
  const draft = join(dirname(cluster.folder), `postgres.new-${process.pid}`);
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(join(draft, 'password'), `${options.password}\n`, { mode: 0o600 });
    await giveTo(cluster.account, draft);
    await initialise(cluster, draft, options.quick);
    await rename(join(draft, 'cluster'), cluster.folder).catch(takenMeanwhile);
  } finally {
    await rm(draft, { recursive: true });
  }
}

const settings = ['--username=postgres', '--auth=scram-sha-256', '--locale=C', '--encoding=UTF8'];

async function initialise(
  { folder, binaries, account }: Cluster,
  draft: string,
  quick: boolean,
): Promise<void> {
  await promisify(execFile)(
    join(binaries, 'bin/initdb'),
    [...settings, ...(quick ? ['--no-sync'] : []), `--pwfile=${draft}/password`, '-D', `${draft}/cluster`],
    { ...account, cwd: draft, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } },
  ).catch(({ stderr, message }: { stderr?: string; message: string }) => {
    throw new CannotStart(t('shared.embedded.notCreated', { folder, said: lastLine(stderr ?? message) }));
  });
}

const takenMeanwhile = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
};

/** Removes what a creation that was killed left behind. */
async function sweep(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

async function assertVersion({ folder, binaries }: Cluster, found: string): Promise<void> {
  const { stdout } = await promisify(execFile)(join(binaries, 'bin/postgres'), ['--version'], { cwd: '/' });
  const ours = /\d+/.exec(stdout)?.[0] ?? '';
  if (found !== ours) throw new CannotStart(t('shared.embedded.otherVersion', { folder, found, ours }));
}

const absent = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
