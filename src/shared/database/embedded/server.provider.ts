import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { t } from '../../text';
import { CannotStart } from './cannot-start';
import type { Cluster } from './cluster.provider';
import { type Postmaster, readPostmaster, serverArguments, startedWith } from './postmaster';
import { commandOf, isAlive } from './processes.provider';

export type ServerOptions = Cluster & { quick: boolean; log: string };

/** Recovery after a crash replays what was written since the last checkpoint; that may take a while. */
const START_PATIENCE_MS = 120_000;
const STOP_PATIENCE_MS = 30_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** The server of this folder, taking connections: the one that runs, or a `fresh` one on `port` (0: any free one). */
export async function runningServer(
  options: ServerOptions,
  port = 0,
): Promise<Postmaster & { fresh: boolean }> {
  let fresh = false;
  for (const since = Date.now(); Date.now() - since < START_PATIENCE_MS; await sleep(20)) {
    const found = await serverOf(options.folder);
    if (found?.ready) return { ...found, fresh };
    if (!found) fresh = await start(options, port || (await freePort()));
  }
  throw new CannotStart(
    t('shared.embedded.notStarted', { log: options.log, said: await lastWords(options.log) }),
  );
}

/** The server that runs on this folder, if any. A `postmaster.pid` left by a crash is not one, nor is a process that got its number. */
export async function serverOf(folder: string): Promise<Postmaster | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const found = readPostmaster(text);
  if (!found) return null;
  return isAlive(found.pid) && commandOf(found.pid).includes(folder) ? found : null;
}

/** Ends every connection, writes everything down and stops. Resolves when the process is gone. */
export async function stopServer(folder: string): Promise<void> {
  const running = await serverOf(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (const since = Date.now(); isAlive(running.pid); await sleep(10)) {
    if (Date.now() - since > STOP_PATIENCE_MS) return void process.kill(running.pid, 'SIGQUIT');
  }
}

/** Whether the running server has the programs and settings that it would be given now. */
export async function wasStartedLike(
  { folder, binaries, quick }: ServerOptions,
  { port }: Postmaster,
): Promise<boolean> {
  const line = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(() => '');
  return (
    line.trim() === startedWith(join(binaries, 'bin/postgres'), serverArguments({ folder, port, quick }))
  );
}

/**
 * Starts the server apart from this process and its terminal, so that it outlives Ctrl-C until it is stopped. False
 * when it did not start and another try may succeed.
 */
async function start(options: ServerOptions, port: number): Promise<boolean> {
  const { folder, binaries, account, quick, log } = options;
  await rm(join(folder, 'postmaster.pid'), { force: true });
  if (((await stat(log).catch(() => null))?.size ?? 0) > LOG_LIMIT_BYTES) await rename(log, `${log}.old`);
  const output = await open(log, 'a');
  const from = (await output.stat()).size;
  const server = spawn(join(binaries, 'bin/postgres'), serverArguments({ folder, port, quick }), {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  await output.close();
  server.unref();
  if (await isUp(server, folder)) return true;
  const said = (await readFile(log, 'utf8')).slice(from);
  if (mayPass.test(said)) return false;
  throw new CannotStart(t('shared.embedded.notStarted', { log, said: await lastWords(log) }));
}

/** Another try may succeed: the port was taken meanwhile, or what is left of a killed server is still going. */
const mayPass = /could not bind|lock file "postmaster\.pid"|shared memory block|is already in use/;

async function isUp(server: ChildProcess, folder: string): Promise<boolean> {
  let ended = false;
  server.once('exit', () => (ended = true)).once('error', () => (ended = true));
  while (!ended && !(await serverOf(folder))?.ready) await sleep(5);
  return !ended;
}

async function lastWords(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  return lines.findLast((line) => /FATAL|ERROR|HINT|error/.test(line)) ?? lines.at(-1) ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
