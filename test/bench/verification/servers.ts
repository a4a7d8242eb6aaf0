import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../src/shared/database/embedded/embedded-postgres.provider';
import { migrate } from '../../../src/shared/database/migrate.provider';
import { freePort } from '../../support/free-port';
import type { ReadyBytes } from './ready-bytes';
import { fillRegister } from './register';

const root = join(__dirname, '../../..');
const typescript = ['-r', join(root, 'scripts/ts-require.cjs')];

/** As `npm start` runs it. */
const asInProduction = ['--max-semi-space-size=64'];

/** A server under test: where it listens, and how to end it. */
export type Server = { url: string; pid: number; stop(): Promise<void> };

/** A PostgreSQL with a register of so many certificates, as the application would find it. */
export async function registerOf(size: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.ownerUrl);
  const codes = await fillRegister(
    Object.assign(new URL(postgres.superuserUrl), { pathname: '/cairn' }).href,
    size,
  );
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...postgres, dataDir, codes, stop };
}

export type RegisterDatabase = Awaited<ReturnType<typeof registerOf>>;

/** Cairn as it is run in production, web only. Its limit of requests still counts, but is out of reach. */
export async function cairn({ appUrl, ownerUrl, dataDir }: RegisterDatabase): Promise<Server> {
  const port = await freePort();
  const child = fork(join(root, 'src/main.ts'), [], {
    execArgv: [...asInProduction, ...typescript],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: 'https://cairn.example',
      CAIRN_SECRET: 'x'.repeat(40),
      CAIRN_ROLE: 'web',
      CAIRN_DATA: dataDir,
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      VERIFICATIONS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'warn',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(child, `${url}/health/ready`);
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

/** The bare alternative, with one of our own answers to send. */
export async function bareFastify(
  { appUrl, dataDir }: RegisterDatabase,
  { type, encoding, bytes }: ReadyBytes,
): Promise<Server> {
  const answerFile = join(dataDir, 'answer');
  writeFileSync(answerFile, bytes);
  const child = fork(join(__dirname, 'bare-fastify.ts'), [appUrl, answerFile, type, encoding], {
    execArgv: typescript,
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (address) => resolve(String(address)));
    child.once('exit', () => reject(new Error('The bare server did not start')));
  });
  return { url, pid: child.pid ?? 0, stop: () => ended(child) };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (child.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('Cairn did not start');
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
