import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { rightAnswer } from '../../src/quizzes';
import { SessionService } from '../../src/identity';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { freePort } from '../support/free-port';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { activeListening } from './quizzes';

const app = useApp({ fresh: true });
const { make, sitting } = playing(app);
const processes: ChildProcess[] = [];

afterAll(() => processes.forEach((one) => one.kill('SIGKILL')));

/** A server of its own on this test's database, as an operator would start it; resolves once it answers. */
async function server(port: number): Promise<ChildProcess> {
  const { databaseUrl, dataDir, secret } = app.get(Config);
  const program = spawn(
    process.execPath,
    ['-r', './scripts/ts-require.cjs', 'test/support/server-process.ts'],
    {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, CAIRN_SERVER: JSON.stringify({ databaseUrl, dataDir, secret, port }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  processes.push(program);
  await new Promise<void>((resolve, reject) => {
    program.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('serving') && resolve());
    program.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return program;
}

const killed = (program: ChildProcess) =>
  new Promise((resolve) => {
    program.once('exit', resolve);
    program.kill('SIGKILL');
  });

/** Somebody in front of that server, by the network. */
async function visiting(person: Somebody, port: number) {
  const token = await app.get(Database).transaction(() => app.get(SessionService).begin(person.id));
  const headers = {
    cookie: `__Host-cairn=${token}; cairn=${token}`,
    'sec-fetch-site': 'same-origin',
    accept: 'text/html',
  };
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    get: (path: string) => fetch(url(path), { headers, redirect: 'manual' }),
    post: (path: string, form: Record<string, string> | [string, string][] = {}) =>
      fetch(url(path), { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' }),
  };
}

test('a server killed in the middle of an attempt loses nothing that it had taken', async () => {
  const { priya, ade } = await app.cast();
  const quiz = await make(ade, activeListening({ minutes: 60 }));
  const port = await freePort();
  const first = await server(port);
  const { get, post } = await visiting(priya, port);

  const started = await post(`/quizzes/${quiz.id}/attempts`);
  const id = String(started.headers.get('location')).split('/')[2] ?? '';
  const { attempt, questions } = await sitting(priya, id);
  const right = questions.map(({ item }) =>
    rightAnswer(item).map((value): [string, string] => ['answer', value]),
  );
  for (const number of [1, 2, 3, 4, 5])
    expect((await post(`/attempts/${id}/questions/${number}`, right[number - 1])).status).toBe(303);

  const onItsWay = post(`/attempts/${id}/questions/6`, right[5]).catch(() => null);
  await killed(first);
  const taken = (await onItsWay)?.status === 303;
  await expect(get(`/attempts/${id}`)).rejects.toThrow('fetch failed');

  await server(port);
  expect(await (await get(`/quizzes/${quiz.id}`)).text()).toContain('Carry on with your attempt');
  const again = await sitting(priya, id);
  expect(again.attempt).toEqual(attempt);
  const kept = again.questions.map(({ answer }) => [...answer]);
  expect(kept.slice(0, 5)).toEqual(right.slice(0, 5).map((pairs) => pairs.map(([, value]) => value)));
  if (taken) expect(kept[5]).not.toEqual([]);

  for (const number of [6, 7, 8, 9, 10, 11, 12])
    await post(`/attempts/${id}/questions/${number}`, right[number - 1]);
  expect((await post(`/attempts/${id}/submission`)).headers.get('location')).toBe(`/attempts/${id}`);
  expect(await (await get(`/attempts/${id}`)).text()).toContain('You scored 100%');
}, 120_000);
