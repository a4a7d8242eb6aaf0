import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BulkWorker } from '../../../src/certificates/bulk/bulk.worker';
import { Config } from '../../../src/shared/config/config';
import { Database } from '../../../src/shared/database/database.service';
import { useApp } from '../../support/use-app';
import { many } from './bulk';

const app = useApp({ fresh: true });
const { issueMany, begin, items, shown } = many(app);
const processes: ChildProcess[] = [];
const root = join(__dirname, '../../..');
const COUNT = 40;

afterAll(() => processes.forEach((one) => one.kill('SIGKILL')));

/** A process of its own that works in the background on this test's database, as an operator would start it. */
function worker(): ChildProcess {
  const { databaseUrl, dataDir, secret } = app.get(Config);
  const program = spawn(
    process.execPath,
    ['-r', './scripts/ts-require.cjs', 'test/support/worker-process.ts'],
    {
      cwd: root,
      env: { ...process.env, CAIRN_WORKER: JSON.stringify({ databaseUrl, dataDir, secret }) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  processes.push(program);
  return program;
}

test('a process killed in the middle of a run costs nothing: each of it is done once', async () => {
  app.clock.set(new Date().toISOString());
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, COUNT);
  await app.in(ade, () => app.get(Database).query('DELETE FROM outbox_events'));
  const path = await begin(ade, { kind: 'export' });
  const states = async () => (await items(ade)).map(({ state }) => state);
  const done = async () => (await states()).filter((state) => state === 'done').length;

  const program = worker();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  for (let tries = 0; tries < 1200 && (await done()) === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  program.kill('SIGKILL');
  await ended;
  const before = await done();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(COUNT);
  expect((await states()).filter((state) => state === 'waiting')).toHaveLength(COUNT - before);

  const printed = await app.in(ade, () =>
    app.get(Database).query<{ id: string; digests: string[]; at: Date }>(rendered),
  );
  app.clock.set(new Date(Date.now() + 5 * 60_000).toISOString());
  await app.runNow(BulkWorker, 'revive', ade.organisationId);
  await app.settle();
  expect(await done()).toBe(COUNT);
  expect((await shown(ade, path)).words).toContain(`Finished`);
  const after = await app.in(ade, () =>
    app.get(Database).query<{ id: string; digests: string[]; at: Date }>(rendered),
  );
  expect(after).toHaveLength(COUNT);
  expect(after.every(({ digests }) => digests.length === 1)).toBe(true);
  // What was done before was not done again.
  expect(after).toEqual(expect.arrayContaining(printed));
  expect((await app.mailTo(ade.email)).filter(({ subject }) => subject.startsWith('Done'))).toHaveLength(1);
}, 60_000);

const rendered = `SELECT id, pdf_digests AS digests, rendered_at AS at FROM certificates WHERE rendered_at IS NOT NULL`;
