import { SignOffService } from '../../src/practice';
import { Ledger } from '../../src/practice/signing/ledger.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { practice, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-05T18:00:00Z'));

const sql = <Row>(person: Somebody, text: string, values: unknown[] = []) =>
  app.in(person, () => app.get(Database).query<Row>(text, values));
const chainOf = (person: Somebody) => app.in(person, () => app.get(Ledger).chainOf(person.id));
const boxes = (html: string) =>
  [...html.matchAll(/name="entry" value="([^"]*)"( checked)?/g)].map(([, value, checked]) => ({
    value,
    checked: Boolean(checked),
  }));
const decide = (person: Somebody, form: Record<string, string | string[]>) =>
  app.as(person).post('/practice-entries/sign-offs', form);

/** Very many entries that wait, without their forms. */
async function waiting(trainee: Somebody, supervisor: Somebody, count: number, day = '2026-05-04') {
  const rows = await sql<{ id: string }>(
    trainee,
    `INSERT INTO practice_entries (id, organisation_id, trainee_id, supervisor_id, form_key, version, status, day, minutes,
       activity_kind, activity_counts, setting, shares, role, paid, competencies, observed, created_at, changed_at, submitted_at)
     SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 1, 'submitted', $5, 30, 'one-to-one', true, 'community',
       '[{"domain": "active-listening", "minutes": 30}]', 'lead', false, '{}', false, now(), now(), now()
       FROM generate_series(1, $4::int) RETURNING id`,
    [trainee.organisationId, trainee.id, supervisor.id, count, day],
  );
  return rows.map(({ id }) => `${id}.1`);
}

test('what waits stands by person and week, with sums, and the edge of a week is Sunday to Monday', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { day: '2026-05-03' });
  await written(app, priya, sam, { day: '2026-05-04', activityKind: 'group', hours: '1', minutes: '0' });
  await written(app, priya, sam, { day: '2026-05-04' });
  const page = words((await app.as(sam).get('/practice-entries/waiting')).body);
  expect(page).toMatch(
    /Priya Nair, week 18: 27 April 2026 to 3 May 2026 One entry, 1 h 30 min: One to one 1 h 30 min\./,
  );
  expect(page).toMatch(
    /Priya Nair, week 19: 4 May 2026 to 10 May 2026 2 entries, 2 h 30 min: Group 1 h and One to one 1 h 30 min\./,
  );
  expect(page).toContain('Sign all 2 of this week');
});

test('all of a week are ticked under the whole statement, and one sends a question instead', async () => {
  const { priya, noor, sam } = await app.cast();
  const ids = [
    await written(app, priya, sam, { day: '2026-05-04' }),
    await written(app, priya, sam, { day: '2026-05-05' }),
  ];
  await written(app, noor, sam);
  const { body } = await app
    .as(sam)
    .get(`/practice-entries/waiting?trainee=${priya.id}&week=2026-05-04&all=yes`);
  expect(boxes(body)).toEqual(ids.map((id) => ({ value: `${id}.1`, checked: true })));
  expect(words(body)).toContain('I, Sam Okafor, am the supervisor named in this practice.');
  const form = { entry: ids.map((id) => `${id}.1`), [`question_${ids[1]}_1`]: 'How did it end?' };
  const answer = await decide(sam, form);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/practice-entries/waiting']);
  expect((await chainOf(priya)).map(({ entryId }) => entryId)).toEqual([ids[0]]);
  expect(words((await app.as(priya).get(`/practice-entries/${ids[1]}`)).body)).toContain('How did it end?');
});

test('it is found by week and by kind of activity', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { day: '2026-04-28' });
  await written(app, priya, sam, { day: '2026-05-04', activityKind: 'group' });
  const count = async (query: string) =>
    boxes((await app.as(sam).get(`/practice-entries/waiting?${query}`)).body).length;
  expect([await count('week=2026-04-27'), await count('kind=group'), await count('kind=phone')]).toEqual([
    1, 1, 0,
  ]);
  expect(await count('week=nonsense')).toBe(2);
});

test('a flagged word that stays is seen before anything is signed', async () => {
  const { priya, sam } = await app.cast();
  const form = practice(sam, {
    reflection: 'We met at the Grace Tanaka café.',
    ...{ 'word-0': 'Grace Tanaka', 'remedy-0': 'keep', 'why-0': 'It is the name of the café.' },
  });
  expect((await app.as(priya).post('/practice-entries', form)).statusCode).toBe(303);
  const page = words((await app.as(sam).get('/practice-entries/waiting')).body);
  expect(page).toContain('It is the name of the café.');
});

test('a question alone needs nothing ticked; one that is too long is kept and said', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const name = `question_${id}_1`;
  const long = await decide(sam, { [name]: 'x'.repeat(5_001) });
  expect([long.statusCode, long.body.includes('xxx</textarea>')]).toEqual([422, true]);
  expect((await decide(sam, { [name]: 'Where was it?' })).statusCode).toBe(303);
  const mixed = await decide(sam, { entry: `${id}.1` });
  expect(mixed.statusCode).toBe(409);
});

test('of several, each that cannot be decided about is told apart', async () => {
  const { priya, sam, jo } = await app.cast();
  const [mine, changed, others] = [
    await written(app, priya, sam),
    await written(app, priya, sam),
    await written(app, priya, jo),
  ];
  const form = {
    entry: `${mine}.1`,
    [`question_${changed}_7`]: 'Which day?',
    [`question_${others}_1`]: 'Which day?',
  };
  const page = words((await decide(sam, form)).body);
  expect(page).toContain('This entry was changed after you opened it.');
  expect(page).toContain('Only the supervisor this entry names can sign it or send it back.');
  expect(await chainOf(priya)).toHaveLength(1);
});

test('a week is never split over two pages, and one that is too much for one time says so', async () => {
  const { priya, noor, sam } = await app.cast();
  await waiting(priya, sam, 20, '2026-04-28');
  await waiting(priya, sam, 20, '2026-05-04');
  const first = (await app.as(sam).get('/practice-entries/waiting')).body;
  expect(boxes(first)).toHaveLength(20);
  await waiting(noor, sam, 205);
  const { body } = await app.as(sam).get(`/practice-entries/waiting?trainee=${noor.id}`);
  expect(boxes(body)).toHaveLength(200);
  expect(words(body)).toContain('200 of 205 are here. The others follow once these are decided.');
});

test('200 entries are signed in one go, in as many queries as two', async () => {
  const { priya, noor, sam } = await app.cast();
  const few = [...(await waiting(priya, sam, 1)), ...(await waiting(noor, sam, 1))];
  const many = [...(await waiting(priya, sam, 100)), ...(await waiting(noor, sam, 100))];
  const sign = (entry: string[]) => queriesOf(() => decide(sam, { entry }));
  await sign(await waiting(priya, sam, 1));
  const ofFew = await sign(few);
  expect(await sign(many)).toBe(ofFew);
  expect([(await chainOf(priya)).length, (await chainOf(noor)).length]).toEqual([102, 101]);
  const [told] = await sql<{ n: number }>(
    priya,
    `SELECT count(*)::int AS n FROM outbox_events WHERE organisation_id = $1 AND name = 'practice.entry-signed'`,
    [priya.organisationId],
  );
  expect(told?.n).toBe(203);
  expect(await app.in(priya, () => app.get(Ledger).verify(priya.id))).toMatchObject({ holds: true });
});

test('many questions at once take as many queries as two', async () => {
  const { priya, sam } = await app.cast();
  const ask = async (ids: string[]) =>
    queriesOf(() =>
      decide(sam, Object.fromEntries(ids.map((id) => [`question_${id.replace('.', '_')}`, 'Why?']))),
    );
  await ask(await waiting(priya, sam, 1));
  const ofTwo = await ask(await waiting(priya, sam, 2));
  expect(await ask(await waiting(priya, sam, 40))).toBe(ofTwo);
});

test('the queue costs the same queries with few entries and with very many, of few people or of many', async () => {
  const { priya, noor, rowan, sam, jo } = await app.cast();
  await waiting(priya, jo, 2);
  for (const trainee of [priya, noor, rowan]) await waiting(trainee, sam, 60);
  const cost = (person: Somebody) => queriesOf(() => app.as(person).get('/practice-entries/waiting'));
  expect(await cost(sam)).toBe(await cost(jo));
});

test('somebody decides while another signs: each entry is decided about once', async () => {
  const { priya, sam } = await app.cast();
  const ids = await waiting(priya, sam, 6);
  const answers = await Promise.all([
    decide(sam, { entry: ids }),
    decide(sam, {
      entry: ids.slice(3),
      ...Object.fromEntries(ids.slice(0, 3).map((id) => [`question_${id.replace('.', '_')}`, 'Why?'])),
    }),
  ]);
  expect(answers.every(({ statusCode }) => [200, 303, 409].includes(statusCode))).toBe(true);
  const [row] = await sql<{ signed: number; returned: number }>(
    priya,
    `SELECT count(*) FILTER (WHERE status = 'signed')::int AS signed, count(*) FILTER (WHERE status = 'returned')::int AS returned
       FROM practice_entries WHERE trainee_id = $1`,
    [priya.id],
  );
  expect((row?.signed ?? 0) + (row?.returned ?? 0)).toBe(6);
  expect(await chainOf(priya)).toHaveLength(row?.signed ?? 0);
});

test('another organisation’s entries are neither seen nor decided about', async () => {
  const { priya, sam, nadia } = await app.cast();
  const id = await written(app, priya, sam);
  expect(boxes((await app.as(nadia).get(`/practice-entries/waiting?trainee=${priya.id}`)).body)).toEqual([]);
  const answer = await decide(nadia, { entry: `${id}.1`, [`question_${id}_1`]: 'Why?' });
  expect(words(answer.body)).toContain('An entry that is no longer there');
  const outcomes = await app.in(nadia, () =>
    app.get(SignOffService).signSeveral(app.actor(nadia), [{ id, version: 1 }]),
  );
  expect(outcomes).toMatchObject([{ entry: null }]);
});
