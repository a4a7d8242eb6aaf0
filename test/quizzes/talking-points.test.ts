import { SubmissionService } from '../../src/quizzes';
import { named, partOf } from '../../src/quizzes/talking-points/list';
import { readCursor } from '../../src/shared/http/cursor';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { small } from './quizzes';
import { conversation, essay } from './question-types/written';

const app = useApp();
const { make, start, take } = playing(app);

const items = () => [conversation(), essay()];

/** Priya played the conversation badly and wrote a text; the attempt is submitted. */
async function talkedOver() {
  const cast = await app.cast();
  const { priya, ade } = cast;
  const quiz = await make(ade, small({ title: 'Late calls', draw: 2, items: items() }));
  const id = await start(priya, quiz.id);
  const answers = { 'mina-calls': ['opening=a', '?=To welcome her', 'deeper=b', '?=To calm her'] };
  for (const number of [1, 2]) {
    const { body } = await app.as(priya).get(`/attempts/${id}/questions/${number}`);
    const answer = body.includes('Mina') ? answers['mina-calls'] : ['When it helps them, not me.'];
    await app.as(priya).post(`/attempts/${id}/questions/${number}`, { answer });
  }
  await app.in(priya, () => app.get(SubmissionService).submit(app.actor(priya), id));
  return { ...cast, id };
}

test('a supervisor reads choices, reasons, missed cues, critical choices and texts', async () => {
  const { sam, id } = await talkedOver();
  const { body } = await app.as(sam).get(`/supervision/talking-points/${id}`);
  const told = [
    ...['Talking points: Priya Nair', 'I promise to tell nobody.', 'To calm her', 'Fails the attempt'],
    ...['breaks the duty to act', 'What may have been missed', 'She may think of suicide.'],
    ...['The line is dead', 'When it helps them, not me.', 'Why, in their words'],
  ];
  expect(told.filter((text) => !body.includes(text))).toEqual([]);
});

test('the trainee reads the same, and nobody else’s', async () => {
  const { priya, noor, id } = await talkedOver();
  const own = await app.as(priya).get(`/attempts/${id}/talking-points`);
  expect(own.body).toContain('What your supervisor sees');
  expect(own.body).toContain('She may think of suicide.');
  expect((await app.as(noor).get(`/attempts/${id}/talking-points`)).statusCode).toBe(404);
  expect((await app.as(priya).get(`/supervision/talking-points/${id}`)).statusCode).toBe(403);
  expect((await app.as(priya).get('/supervision/talking-points')).statusCode).toBe(403);
});

test('the result leads to it, and to nothing where there is nothing to talk about', async () => {
  const { priya, noor, ade, id } = await talkedOver();
  expect((await app.as(priya).get(`/attempts/${id}`)).body).toContain(`/attempts/${id}/talking-points`);
  const other = await take(noor, (await make(ade, small({ slug: 'other' }))).id);
  expect((await app.as(noor).get(`/attempts/${other}`)).body).not.toContain('talking-points');
});

test('while a quiz explains nothing to the trainee, this does not either', async () => {
  const { priya, sam, ade } = await app.cast();
  const sitBy = new Date(app.clock.now().getTime() + 7 * 24 * 3_600_000).toISOString();
  const closing = small({ draw: 1, items: [conversation()], feedback: 'closing', sitBy });
  const id = await take(priya, (await make(ade, closing)).id);
  const early = await app.as(priya).get(`/attempts/${id}/talking-points`);
  expect(early.headers.location).toBe(`/attempts/${id}`);
  expect((await app.as(priya).get(`/attempts/${id}`)).body).not.toContain('talking-points');
  expect((await app.as(sam).get(`/supervision/talking-points/${id}`)).body).toContain('A strong choice');
});

test('nothing is told of an attempt that is not submitted', async () => {
  const { priya, sam, ade } = await app.cast();
  const id = await start(priya, (await make(ade, small({ draw: 2, items: items() }))).id);
  expect((await app.as(sam).get(`/supervision/talking-points/${id}`)).statusCode).toBe(404);
  expect((await app.as(priya).get(`/attempts/${id}/talking-points`)).statusCode).toBe(404);
});

test('another organisation finds nothing', async () => {
  const { nadia, id } = await talkedOver();
  expect((await app.as(nadia).get(`/supervision/talking-points/${id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).get('/supervision/talking-points')).body).toContain(
    'Nothing to talk about yet',
  );
});

test('the list names attempts with a conversation or text, and no others', async () => {
  const { sam, noor, ade, id } = await talkedOver();
  await take(noor, (await make(ade, small({ slug: 'other' }))).id);
  const { body } = await app.as(sam).get('/supervision/talking-points');
  expect(body).toContain('Priya Nair');
  expect(body).toContain(`/supervision/talking-points/${id}`);
  expect(body).not.toContain('Noor Haddad');
});

test('the list is searched by name, whatever its accents', async () => {
  const { sam } = await talkedOver();
  const found = async (search: string) =>
    (await app.as(sam).get(`/supervision/talking-points?search=${encodeURIComponent(search)}`)).body;
  expect(await found('prïYA')).toContain('Late calls');
  expect(await found('Noor')).toContain('Nobody of this name has submitted anything');
});

test('the list goes on after 25, the newest first, and names each attempt once', async () => {
  const { sam, id } = await talkedOver();
  await app.in(sam, () =>
    app.get(Database).query(
      `INSERT INTO quiz_attempts (organisation_id, quiz_id, version_id, trainee_id, seed, item_keys, started_at, submitted_at)
       SELECT organisation_id, quiz_id, version_id, trainee_id, seed, item_keys, started_at - n * interval '1 day',
              submitted_at - n * interval '1 day' FROM quiz_attempts, generate_series(1, 30) n WHERE id = $1`,
      [id],
    ),
  );
  const linksOf = (body: string) =>
    [...body.matchAll(/\/supervision\/talking-points\/([0-9a-f-]{36})/g)].map(([, one]) => one);
  const first = await app.as(sam).get('/supervision/talking-points');
  const next = /href="([^"]*after[^"]*)"/
    .exec(first.body)?.[1]
    ?.replaceAll('&amp;', '&')
    .replaceAll('&#x3D;', '=');
  const second = await app.as(sam).get(String(next));
  expect(linksOf(first.body)).toHaveLength(25);
  expect(linksOf(first.body)[0]).toBe(id);
  expect(new Set([...linksOf(first.body), ...linksOf(second.body)]).size).toBe(31);
});

test.each([
  ['2026-05-04T12:40:00.000Z~6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10', true],
  ['2026-99-04T12:40:00.000Z~6f1d2c64-1c1f-4b57-9b70-0d2f8c4f2a10', false],
  ['yesterday', false],
  [undefined, false],
])('a list goes on after %p: %p', (text, reads) => expect(readCursor(text) !== null).toBe(reads));

test('a list that ends says so', () => {
  const rows = [{ id: 'a', submittedAt: new Date(0) }];
  expect(partOf(rows, 1)).toEqual({ rows, next: null });
  expect(partOf([...rows, ...rows], 1).next).toBe('1970-01-01T00:00:00.000Z~a');
});

test('names are found by any part of them', () => {
  const people = [{ id: '1', name: 'Zoë Núñez', email: '', locale: 'en' }];
  expect(named(people, ' nunez ')).toEqual(['1']);
  expect(named(people, 'Ann')).toEqual([]);
});
