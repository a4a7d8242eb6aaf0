import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fillWhenEmpty } from '../../src/demonstration/demonstration.provider';
import { StoryClock } from '../../src/demonstration/story-clock';
import { TraineeStory } from '../../src/demonstration/trainee-story.provider';
import { type Actor, ActorQueries } from '../../src/organisations';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';

const app = useApp({ fresh: true });
const processes: ChildProcess[] = [];
const root = join(__dirname, '../..');
const clock = new StoryClock(new Date());

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
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  processes.push(program);
  return program;
}

const said = (program: ChildProcess, word: string) =>
  new Promise<void>((resolve, reject) => {
    program.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes(word) && resolve());
    program.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
  });

async function until<T>(ask: () => Promise<T | null | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come about within half a minute');
}

test('a process killed between the last signature and the rendering costs nothing: one certificate, one PDF, one email', async () => {
  await fillWhenEmpty(app.get(Config));
  const [noor, sam] = [await person('noor@harbour.example'), await person('sam@harbour.example')];
  await signTheLastHour(noor, sam);

  const first = worker();
  await said(first, 'working');
  await until(() =>
    count(
      'SELECT count(*)::int AS n FROM awards a JOIN candidacies c ON c.id = a.candidacy_id WHERE c.trainee_id = $1',
      noor,
    ),
  );
  first.kill('SIGKILL');

  const second = worker();
  await said(second, 'working');
  await until(async () => ((await mails()) > 0 ? true : null));
  second.kill('SIGTERM');
  await new Promise((resolve) => second.once('exit', resolve));
  await app.settle();

  expect(await count('SELECT count(*)::int AS n FROM certificates WHERE trainee_id = $1', noor)).toBe(1);
  expect(await mails()).toBe(1);
  expect(files().filter((file) => file.endsWith('.pdf'))).toHaveLength(2); // Rowan's and Noor's
}, 90_000);

async function person(email: string): Promise<Actor> {
  const db = app.get(Database);
  const [user] = await db.transaction(() =>
    db.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]),
  );
  return (await app.get(ActorQueries).of(user?.id ?? '')) as Actor;
}

function signTheLastHour(noor: Actor, sam: Actor): Promise<void> {
  const story = new TraineeStory(app.server, clock);
  const db = app.get(Database);
  const practice = {
    daysAgo: 1,
    minutes: 60,
    activityKind: 'one-to-one',
    setting: 'community',
    domain: 'active-listening',
  };
  return db.within({ organisationId: noor.organisationId }, () =>
    db.transaction(async () =>
      story.sign(sam, 0, [await story.log(noor, sam, { ...practice, reflection: 'Enough.' })]),
    ),
  );
}

const count = (sql: string, { personId, organisationId }: Actor) => {
  const db = app.get(Database);
  return db.within({ organisationId }, () =>
    db.transaction(async () => (await db.query<{ n: number }>(sql, [personId]))[0]?.n ?? 0),
  );
};

const mails = async () =>
  (await app.mailTo('noor@harbour.example')).filter(({ text }) => text.includes('/v/')).length;

const files = () => readdirSync(app.get(Config).dataDir, { recursive: true, encoding: 'utf8' });
