import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { Config } from '../../src/shared/config/config';
import { freePort } from '../support/free-port';
import { behindItsBack } from '../support/postgres';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

jest.setTimeout(60_000);

const app = useApp();
const { issue } = issuing(app);
const processes: ChildProcess[] = [];
afterAll(() => processes.forEach((one) => one.kill('SIGKILL')));

/** A process of its own that answers requests on this test's database; resolves to its address. */
async function server(): Promise<string> {
  const { databaseUrl, dataDir, secret } = app.get(Config);
  const port = await freePort();
  const given = JSON.stringify({ databaseUrl, dataDir, secret, port });
  const program = spawn(
    process.execPath,
    ['-r', './scripts/ts-require.cjs', 'test/support/server-process.ts'],
    {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, CAIRN_SERVER: given },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  processes.push(program);
  await new Promise<void>((resolve, reject) => {
    program.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('serving') && resolve());
    program.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return `http://127.0.0.1:${port}`;
}

const verdictAt = async (url: string, code: string): Promise<string> => {
  const response = await fetch(`${url}/v/${code}`, { headers: { accept: 'application/json' } });
  return ((await response.json()) as { verdict: string }).verdict;
};

const change = (code: string, standing: string) =>
  behindItsBack(app.get(Config).databaseUrl, 'UPDATE register_entries SET standing = $2 WHERE code = $1', [
    code,
    standing,
  ]);

/** Whether every process answers from what it keeps: of a certificate that is changed meanwhile, with nobody told. */
async function allKeep(servers: string[], code: string): Promise<boolean> {
  for (const url of servers) expect(await verdictAt(url, code)).toBe('valid');
  await change(code, 'revoked');
  const said = await Promise.all(servers.map((url) => verdictAt(url, code)));
  await change(code, 'active');
  return said.every((verdict) => verdict === 'valid');
}

test('a revocation is seen by every process within a second, however warm what they keep', async () => {
  const { rowan, ade } = await app.cast();
  const servers = await Promise.all([server(), server()]);
  const issueOne = () => issue(rowan, { validFrom: '2020-01-01', validUntil: null });
  let { id, code } = await issueOne();
  // NOTE: nothing is kept before it listens, nor past the minute.
  for (let tries = 0; !(await allKeep(servers, code)); tries++) {
    expect(tries).toBeLessThan(50);
    ({ id, code } = await issueOne());
  }
  await app.in(ade, () =>
    app
      .get(RevocationService)
      .revoke(app.actor(ade), id, { reasonCode: 'other', privateReason: 'A reason.' }),
  );
  const from = performance.now();
  await Promise.all(
    servers.map(async (url) => {
      while ((await verdictAt(url, code)) === 'valid') expect(performance.now() - from).toBeLessThan(1_000);
    }),
  );
});
