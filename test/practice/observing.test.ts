import { randomUUID } from 'node:crypto';
import { PracticeRecords } from '../../src/practice';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, queriesOf, signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

type Form = Record<string, string | number>;
const seen = (given: Form): Form => ({
  formKey: randomUUID(),
  'level-crisis': 'with-support',
  'level-communication': 'alone',
  feedback: 'You waited, and that helped.',
  next: 'Try a summary.',
  ...given,
});

async function observed(supervisor: Somebody, given: Form): Promise<string> {
  const response = await app.as(supervisor).post('/observations', seen(given));
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}
const seenBy = async (who: Somebody, path: string) => words((await app.as(who).get(path)).body);
const status = async (who: Somebody, path: string) => (await app.as(who).get(path)).statusCode;

test('a supervisor writes down what they saw; the trainee reads it and answers, once', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await written(app, priya, sam);
  const id = await observed(sam, { entryId });
  const page = (await app.as(priya).get(`/observations/${id}`)).body;
  expect(words(page)).toMatch(/Helping in a crisis With support .*Communication On their own .*You waited/);
  const answer = () =>
    app
      .as(priya)
      .post(`/observations/${id}/answer`, { version: hidden(page, 'version'), comment: 'I was nervous.' });
  expect((await answer()).statusCode).toBe(303);
  expect((await answer()).statusCode).toBe(409);
  expect(await seenBy(sam, `/observations/${id}`)).toContain('I was nervous.');
});

test('an entry that waits is from now on one that was observed, in a version of its own', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await written(app, priya, sam);
  expect(await seenBy(sam, `/practice-entries/${entryId}`)).toContain('Observed No');
  const page = (await app.as(sam).get(`/practice-entries/${entryId}`)).body;
  await observed(sam, { entryId });
  expect(await seenBy(sam, `/practice-entries/${entryId}`)).toContain('Observed The supervisor sat in');
  const stale = { version: hidden(page, 'version'), declared: 'yes' };
  expect((await app.as(sam).post(`/practice-entries/${entryId}/sign-off`, stale)).statusCode).toBe(409);
});

test('a signed entry stays as it was signed, and both are shown', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await signed(app, priya, sam);
  const id = await observed(sam, { entryId });
  expect(await seenBy(priya, `/practice-entries/${entryId}`)).toContain('Observed No');
  expect(await seenBy(priya, `/observations/${id}`)).toContain(
    'The signed entry says that it was not observed',
  );
});

test('a correction is a new version with its reason; what was said before stays and is answered anew', async () => {
  const { sam, jo, priya } = await app.cast();
  const id = await observed(sam, { entryId: await written(app, priya, sam) });
  await app.as(priya).post(`/observations/${id}/answer`, { version: 1 });
  const correct = (who: Somebody, given: Form) =>
    app
      .as(who)
      .post(`/observations/${id}`, seen({ version: 1, feedback: 'It was somebody else.', ...given }));
  expect((await correct(sam, {})).statusCode).toBe(422);
  expect((await correct(jo, { reason: 'Mine.' })).statusCode).toBe(404);
  expect((await correct(sam, { reason: 'I mixed up two evenings.' })).statusCode).toBe(303);
  expect((await correct(sam, { reason: 'Again.' })).statusCode).toBe(409);
  const page = await seenBy(priya, `/observations/${id}`);
  expect(page).toMatch(/I mixed up two evenings.*It was somebody else.*You waited, and that helped/);
  expect((await app.as(priya).post(`/observations/${id}/answer`, { version: 1 })).statusCode).toBe(409);
  expect((await app.as(priya).post(`/observations/${id}/answer`, { version: 2 })).statusCode).toBe(303);
  const change = app.in(sam, () =>
    app
      .get(Database)
      .query("UPDATE practice_observation_versions SET levels = '{}' WHERE observation_id = $1", [id]),
  );
  await expect(change).rejects.toThrow('permission denied');
});

test('only the two whom it concerns read an observation', async () => {
  const { sam, jo, priya, noor, ade, nadia } = await app.cast();
  const entryId = await written(app, priya, sam);
  const id = await observed(sam, { entryId });
  for (const other of [jo, noor, ade, nadia]) expect(await status(other, `/observations/${id}`)).toBe(404);
  for (const other of [jo, nadia])
    expect((await app.as(other).post('/observations', seen({ entryId }))).statusCode).toBe(404);
  expect((await app.as(priya).post('/observations', seen({ entryId }))).statusCode).toBe(403);
  expect((await app.as(noor).post(`/observations/${id}/answer`, { version: 1 })).statusCode).toBe(404);
  expect(
    (
      await app
        .as(sam)
        .post('/observations', seen({ entryId: await written(app, priya, sam, { then: 'keep' }) }))
    ).statusCode,
  ).toBe(404);
});

test('a session of one’s trainee is observed too, of one who was there', async () => {
  const { sam, priya, noor } = await app.cast();
  const made = await app.as(sam).post('/supervision-sessions', {
    ...{ traineeIds: priya.id, day: '2026-05-02', hours: '1', format: 'individual', place: 'video' },
    topics: 'Endings.',
  });
  const sessionId = String(made.headers.location).split('/').pop() ?? '';
  const form = await seenBy(sam, `/observations/new?sessionId=${sessionId}&traineeId=${priya.id}`);
  expect(form).toContain('Priya Nair');
  const id = await observed(sam, { sessionId, traineeId: priya.id });
  expect(await status(priya, `/observations/${id}`)).toBe(200);
  const other = await app.as(sam).post('/observations', seen({ sessionId, traineeId: noor.id }));
  expect(other.statusCode).toBe(404);
});

test('a form without a level, with a level of nothing known or a name in it is shown again', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await written(app, priya, sam);
  const bare = { entryId, feedback: 'Well done.' };
  const without = await app.as(sam).post('/observations', bare);
  expect([without.statusCode, words(without.body)]).toEqual([
    422,
    expect.stringContaining('Choose a level for at least one'),
  ]);
  expect((await app.as(sam).post('/observations', { ...bare, 'level-juggling': 'alone' })).statusCode).toBe(
    422,
  );
  const named = await app.as(sam).post('/observations', seen({ entryId, feedback: 'Margaret was calm.' }));
  expect(words(named.body)).toContain('“Margaret” looks like a name. What shall stand there?');
  const decided = {
    feedback: 'Margaret was calm.',
    'word-0': 'Margaret',
    'remedy-0': 'the person I supported',
  };
  const id = await observed(sam, { entryId, ...decided });
  expect(await seenBy(priya, `/observations/${id}`)).toContain('the person I supported was calm.');
});

test('two clicks at once make one observation', async () => {
  const { sam, priya } = await app.cast();
  const form = seen({ entryId: await written(app, priya, sam) });
  const clicks = await Promise.all([1, 2].map(() => app.as(sam).post('/observations', form)));
  expect(new Set(clicks.map(({ headers }) => headers.location)).size).toBe(1);
});

test('competencies over time: for the trainee and their supervisors, with days and no marks', async () => {
  const { sam, jo, ade, priya, noor } = await app.cast();
  await observed(sam, { entryId: await written(app, priya, sam) });
  await observed(sam, {
    entryId: await written(app, priya, sam, { day: '2026-04-01' }),
    'level-crisis': 'not-yet',
  });
  expect(await seenBy(priya, '/competencies')).toMatch(
    /Helping in a crisis .*3 May 2026 Level With support Seen by Sam Okafor 1 April 2026 Level Not yet Seen by Sam Okafor/,
  );
  expect(await seenBy(sam, '/competencies')).toContain('Priya Nair');
  expect(await seenBy(sam, `/competencies?trainee=${priya.id}`)).toContain('With support');
  for (const other of [jo, ade, noor])
    expect(await status(other, `/competencies?trainee=${priya.id}`)).toBe(404);
  expect(await seenBy(noor, '/competencies')).toContain('What was seen of your practice will be listed here');
  const few = await queriesOf(() => app.as(noor).get('/competencies'));
  expect(await queriesOf(() => app.as(priya).get('/competencies'))).toBe(few);
});

test('nothing that was written about it can be read in the database, in events or in letters', async () => {
  const { sam, priya } = await app.cast();
  const id = await observed(sam, { entryId: await written(app, priya, sam) });
  await app.settle();
  await app.as(priya).post(`/observations/${id}/answer`, { version: 1, comment: 'I was nervous.' });
  const rows = await app.in(sam, () =>
    app.get(Database).query(
      `SELECT to_jsonb(v) v, to_jsonb(a) a, (SELECT json_agg(e) FROM outbox_events e) e FROM practice_observation_versions v
         JOIN practice_observation_answers a USING (observation_id) WHERE observation_id = $1`,
      [id],
    ),
  );
  expect(rows).toHaveLength(1);
  const mails = await app.mailTo(priya.email);
  expect(mails.map(({ subject }) => subject)).toEqual(['An observation of your practice on 3 May 2026']);
  expect(JSON.stringify([rows, mails])).not.toMatch(/waited|summary|nervous/);
});

test('later modules know the level, the day and who saw it', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await written(app, priya, sam);
  const id = await observed(sam, { entryId });
  const { observations } = await app.in(priya, () => app.get(PracticeRecords).of(priya.id));
  const common = { id, day: '2026-05-03', observerId: sam.id, entryId };
  expect(observations).toEqual([
    { ...common, competency: 'communication', level: 'alone' },
    { ...common, competency: 'crisis', level: 'with-support' },
  ]);
});

test('what was observed is not deleted: neither the entry, taken back, nor the session', async () => {
  const { sam, priya } = await app.cast();
  const entryId = await written(app, priya, sam);
  await observed(sam, { entryId });
  await app.as(priya).post(`/practice-entries/${entryId}/withdrawal`);
  const draft = await app.as(priya).post(`/practice-entries/${entryId}/deletion`);
  expect([draft.statusCode, words(draft.body)]).toEqual([
    409,
    expect.stringContaining('Your supervisor wrote down what they saw of this') as string,
  ]);
  const made = await app.as(sam).post('/supervision-sessions', {
    ...{ traineeIds: priya.id, day: '2026-05-02', hours: '1', format: 'individual', place: 'video' },
    topics: 'Endings.',
  });
  const sessionId = String(made.headers.location).split('/').pop() ?? '';
  await observed(sam, { sessionId, traineeId: priya.id });
  const session = await app.as(sam).post(`/supervision-sessions/${sessionId}/deletion`);
  expect([session.statusCode, words(session.body)]).toEqual([
    409,
    expect.stringContaining('You wrote down what you saw in this session') as string,
  ]);
});
