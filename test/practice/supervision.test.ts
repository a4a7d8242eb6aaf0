import { randomUUID } from 'node:crypto';
import { PracticeRecords } from '../../src/practice';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, next, queriesOf, words } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

type Form = Record<string, string | number | string[] | undefined>;
const session = (trainee: Somebody, given: Form = {}): Form => ({
  formKey: randomUUID(),
  traineeIds: trainee.id,
  day: '2026-05-02',
  hours: '1',
  minutes: '',
  format: 'individual',
  place: 'in-person',
  topics: 'How to end an evening.',
  ...given,
});

async function recorded(supervisor: Somebody, trainee: Somebody, given: Form = {}): Promise<string> {
  const response = await app.as(supervisor).post('/supervision-sessions', session(trainee, given));
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}

test('the supervisor records, the trainee confirms, and then it counts', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya);
  const sums = async () => words((await app.as(priya).get('/supervision-sessions')).body);
  expect(await sums()).toContain('0 min confirmed, 1 h not confirmed yet.');
  const { body } = await app.as(priya).get(`/supervision-sessions/${id}`);
  expect(words(body)).toContain('How to end an evening.');
  const version = hidden(body, 'version');
  expect((await app.as(priya).post(`/supervision-sessions/${id}/confirmation`, { version })).statusCode).toBe(
    303,
  );
  expect(await sums()).toContain('1 h confirmed, 0 min not confirmed yet.');
  expect(words((await app.as(sam).get(`/supervision-sessions/${id}`)).body)).toContain(
    'Confirmed 3 May 2026',
  );
});

test('a group has a size, and says so', async () => {
  const { sam, priya } = await app.cast();
  const refused = await app.as(sam).post('/supervision-sessions', session(priya, { format: 'group' }));
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('How to end an evening.</textarea>');
  const id = await recorded(sam, priya, { format: 'group', others: 3, place: 'video' });
  const page = words((await app.as(priya).get(`/supervision-sessions/${id}`)).body);
  expect(page).toMatch(/Group of 4 .*By video/);
});

test('an individual session has no size, whatever was left in the field', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya, { others: 4 });
  expect(words((await app.as(sam).get(`/supervision-sessions/${id}`)).body)).toContain('Individual');
});

test('a trainee asks instead of confirming; the supervisor corrects, and they are asked anew', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya);
  await app.as(priya).post(`/supervision-sessions/${id}/dispute`, { question: 'Was it not half an hour?' });
  expect(words((await app.as(sam).get(`/supervision-sessions/${id}`)).body)).toContain(
    'Was it not half an hour?',
  );
  const form = (await app.as(sam).get(`/supervision-sessions/${id}/edit`)).body;
  const corrected = session(priya, { hours: '', minutes: '30', version: hidden(form, 'version') });
  expect((await app.as(sam).post(`/supervision-sessions/${id}`, corrected)).statusCode).toBe(303);
  expect(
    (await app.as(priya).post(`/supervision-sessions/${id}/confirmation`, { version: 1 })).statusCode,
  ).toBe(409);
  expect(
    (await app.as(priya).post(`/supervision-sessions/${id}/confirmation`, { version: 2 })).statusCode,
  ).toBe(303);
});

test('a question that is empty is asked for', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya);
  const response = await app.as(priya).post(`/supervision-sessions/${id}/dispute`, { question: '' });
  expect([response.statusCode, words(response.body).includes('Write your question first.')]).toEqual([
    422,
    true,
  ]);
});

test('confirming twice at once happens once', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya);
  const confirm = () => app.as(priya).post(`/supervision-sessions/${id}/confirmation`);
  const answers = await Promise.all([confirm(), confirm()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
});

test('two clicks at once record one session', async () => {
  const { sam, priya } = await app.cast();
  const form = session(priya);
  const clicks = await Promise.all([1, 2].map(() => app.as(sam).post('/supervision-sessions', form)));
  expect(new Set(clicks.map(({ headers }) => headers.location)).size).toBe(1);
  const other = await app.as(sam).post('/supervision-sessions', { ...form, hours: '2' });
  expect([other.statusCode, hidden(other.body, 'formKey') === form['formKey']]).toEqual([409, false]);
});

test('a session that is not confirmed can be deleted, one that is cannot', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya);
  const kept = await recorded(sam, priya);
  expect(words((await app.as(sam).get(`/supervision-sessions/${id}/deletion`)).body)).toContain(
    'This cannot be undone.',
  );
  expect((await app.as(sam).post(`/supervision-sessions/${id}/deletion`)).statusCode).toBe(303);
  expect((await app.as(sam).get(`/supervision-sessions/${id}`)).statusCode).toBe(404);
  await app.as(priya).post(`/supervision-sessions/${kept}/confirmation`);
  expect((await app.as(sam).post(`/supervision-sessions/${kept}/deletion`)).statusCode).toBe(409);
  expect((await app.as(sam).post(`/supervision-sessions/${kept}`, session(priya))).statusCode).toBe(409);
  const change = app.in(sam, () =>
    app.get(Database).query('UPDATE supervision_sessions SET minutes = 600 WHERE id = $1', [kept]),
  );
  await expect(change).rejects.toThrow('A confirmed supervision session does not change');
});

test('only the two who met see a session; only the trainee confirms, only its supervisor corrects', async () => {
  const { sam, jo, priya, noor, nadia } = await app.cast();
  const id = await recorded(sam, priya);
  for (const other of [jo, noor, nadia])
    expect((await app.as(other).get(`/supervision-sessions/${id}`)).statusCode).toBe(404);
  expect((await app.as(noor).post(`/supervision-sessions/${id}/confirmation`)).statusCode).toBe(403);
  expect((await app.as(sam).post(`/supervision-sessions/${id}/confirmation`)).statusCode).toBe(403);
  expect((await app.as(nadia).post(`/supervision-sessions/${id}/confirmation`)).statusCode).toBe(404);
  expect((await app.as(jo).post(`/supervision-sessions/${id}`, session(priya))).statusCode).toBe(404);
});

test('what was talked about, agreed and asked cannot be read in the database', async () => {
  const { sam, priya } = await app.cast();
  const id = await recorded(sam, priya, { 'action-0': 'Plan one evening off.' });
  await app.as(priya).post(`/supervision-sessions/${id}/dispute`, { question: 'Was it an evening?' });
  const rows = await app.in(sam, () =>
    app.get(Database).query(
      `SELECT s.*, a.*, b.* FROM supervision_sessions s
         JOIN supervision_attendances a ON a.session_id = s.id JOIN supervision_actions b ON b.session_id = s.id
        WHERE s.id = $1`,
      [id],
    ),
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('evening');
});

test('a supervisor chooses among those in training', async () => {
  const { sam, ade, priya, nadia } = await app.cast();
  const { body } = await app.as(sam).get('/supervision-sessions/new');
  expect(body).toMatch(new RegExp(`type="checkbox"[^>]*name="traineeIds" value="${priya.id}"`));
  expect(body).not.toContain(ade.id);
  for (const other of [ade, nadia])
    expect((await app.as(sam).post('/supervision-sessions', session(other))).statusCode).toBe(422);
});

test('a long list goes on by cursor and costs the same queries as a short one', async () => {
  const { sam, jo, priya } = await app.cast();
  await recorded(jo, priya);
  for (let minutes = 1; minutes <= 26; minutes += 1) await recorded(sam, priya, { hours: '', minutes });
  const short = await queriesOf(() => app.as(jo).get('/supervision-sessions'));
  expect(await queriesOf(() => app.as(sam).get('/supervision-sessions'))).toBe(short);
  const first = (await app.as(sam).get('/supervision-sessions')).body;
  const rest = (await app.as(sam).get(next(first))).body;
  expect([first.match(/id="session-/g)?.length, rest.match(/id="session-/g)?.length]).toEqual([25, 1]);
});

test('later modules know the facts of practice and supervision, and nothing that was written', async () => {
  const { sam, priya, nadia } = await app.cast();
  const id = await recorded(sam, priya);
  await app.as(priya).post(`/supervision-sessions/${id}/confirmation`);
  const records = await app.in(priya, () => app.get(PracticeRecords).of(priya.id));
  expect(records).toEqual({
    entries: [],
    supervision: [
      {
        id,
        day: '2026-05-02',
        minutes: 60,
        format: 'individual',
        groupSize: null,
        supervisorId: sam.id,
        status: 'confirmed',
        confirmedAt: new Date('2026-05-03T18:00:00Z'),
      },
    ],
    observations: [],
  });
  expect(await app.in(nadia, () => app.get(PracticeRecords).of(priya.id))).toEqual({
    entries: [],
    supervision: [],
    observations: [],
  });
});
