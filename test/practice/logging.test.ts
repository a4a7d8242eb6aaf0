import { randomUUID } from 'node:crypto';
import { EntryReading } from '../../src/practice/entries/entry-reading.service';
import { Vocabularies } from '../../src/practice/vocabulary/vocabulary.service';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { hidden, practice, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

test('the form offers today, the organisation’s words and its supervisors', async () => {
  const { priya, sam, jo } = await app.cast();
  const { body } = await app.as(priya).get('/practice-entries/new');
  expect(body).toContain('value="2026-05-03" required');
  expect(body).toContain('Preparation (does not count)');
  for (const { id, name } of [sam, jo]) expect(body).toContain(`<option value="${id}">${name}</option>`);
  expect(hidden(body, 'formKey')).toMatch(/^[0-9a-f-]{36}$/);
});

test('whoever was named last is chosen already', async () => {
  const { priya, jo } = await app.cast();
  await written(app, priya, jo);
  const { body } = await app.as(priya).get('/practice-entries/new');
  expect(body).toContain(`<option value="${jo.id}" selected>`);
});

test('an entry is written down and sent in one go', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { observed: 'yes' });
  const page = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  for (const said of [
    'Practice on 3 May 2026',
    'Waiting',
    '1 h 30 min',
    'One to one',
    'Community',
    'Active listening',
  ])
    expect(page).toContain(said);
  expect(page).toContain('The supervisor sat in');
  expect(page).toContain('I left more silence than last time.');
  expect(page).toContain('Sam Okafor has had this since 3 May 2026');
});

test('a draft is seen by its author only', async () => {
  const { priya, sam, noor } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  expect(words((await app.as(priya).get(`/practice-entries/${id}`)).body)).toContain(
    'Only you can see this draft',
  );
  for (const other of [sam, noor])
    expect((await app.as(other).get(`/practice-entries/${id}`)).statusCode).toBe(404);
  expect((await app.as(priya).post(`/practice-entries/${id}/submission`)).statusCode).toBe(303);
  expect((await app.as(sam).get(`/practice-entries/${id}`)).statusCode).toBe(200);
  expect((await app.as(noor).get(`/practice-entries/${id}`)).statusCode).toBe(404);
});

test('a form that is refused comes back with everything that was typed, and why', async () => {
  const { priya, sam } = await app.cast();
  const typed = practice(sam, {
    day: '2026-05-04',
    hours: '',
    minutes: '0',
    setting: '',
    reflection: 'Kept & safe',
  });
  const response = await app.as(priya).post('/practice-entries', typed);
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain('Kept &amp; safe</textarea>');
  expect(response.body).toContain('value="2026-05-04"');
  expect(response.body).toContain(`<option value="${sam.id}" selected>`);
  expect(hidden(response.body, 'formKey')).toBe(typed['formKey']);
  expect(words(response.body)).toContain('Choose where it took place.');
});

test('every rule that is broken is named at its field', async () => {
  const { priya, sam, ade } = await app.cast();
  const typed = practice(sam, {
    day: '2026-05-04',
    hours: '',
    minutes: '0',
    setting: 'moon',
    supervisorId: ade.id,
  });
  const page = words((await app.as(priya).post('/practice-entries', typed)).body);
  for (const said of [
    'This day is still to come.',
    'Enter a time between 1 minute and 24 hours',
    'Choose where it took place.',
    'Choose a supervisor of your organisation',
  ])
    expect(page).toContain(said);
});

test.each([
  ['at half past eleven at night in London it is still today', '2026-05-03T22:30:00Z', '2026-05-03', 303],
  ['and tomorrow is still to come', '2026-05-03T22:30:00Z', '2026-05-04', 422],
  [
    'half an hour past midnight in London, not yet in UTC, it is tomorrow',
    '2026-05-03T23:30:00Z',
    '2026-05-04',
    303,
  ],
])('%s', async (_, now, day, status) => {
  app.clock.set(now);
  const { priya, sam } = await app.cast();
  expect((await app.as(priya).post('/practice-entries', practice(sam, { day }))).statusCode).toBe(status);
});

test.each([
  [{ hours: '1', minutes: '30' }, '1 h 30 min'],
  [{ hours: '', minutes: '90' }, '1 h 30 min'],
  [{ hours: '2', minutes: '' }, '2 h'],
  [{ hours: '24', minutes: '0' }, '24 h'],
])('%p is one stretch of time', async (typed, said) => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, typed);
  expect(words((await app.as(priya).get(`/practice-entries/${id}`)).body)).toContain(said);
});

test.each([
  { hours: '24', minutes: '1' },
  { hours: '-1' },
  { minutes: '30.5' },
  { minutes: '1e2' },
  { hours: '', minutes: '' },
])('%p is not', async (typed) => {
  const { priya, sam } = await app.cast();
  expect((await app.as(priya).post('/practice-entries', practice(sam, typed))).statusCode).toBe(422);
});

test('two clicks at once make one entry', async () => {
  const { priya, sam } = await app.cast();
  const form = practice(sam);
  const clicks = await Promise.all([1, 2, 3].map(() => app.as(priya).post('/practice-entries', form)));
  expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(new Set(clicks.map(({ headers }) => headers.location)).size).toBe(1);
  const list = await app.as(priya).get('/api/v1/practice-entries');
  expect(list.json<{ items: unknown[] }>().items).toHaveLength(1);
});

test('a form that says something else by now asks first, and then makes a second entry', async () => {
  const { priya, sam } = await app.cast();
  const form = practice(sam);
  await app.as(priya).post('/practice-entries', form);
  const again = await app.as(priya).post('/practice-entries', { ...form, minutes: '45' });
  expect(again.statusCode).toBe(409);
  expect(words(again.body)).toContain('This form has saved an entry already');
  const formKey = hidden(again.body, 'formKey');
  expect(
    (await app.as(priya).post('/practice-entries', { ...form, minutes: '45', formKey })).statusCode,
  ).toBe(303);
});

test('a form key of somebody else’s is no way to their entry', async () => {
  const { priya, noor, sam } = await app.cast();
  const form = practice(sam);
  const mine = await app.as(priya).post('/practice-entries', form);
  const theirs = await app.as(noor).post('/practice-entries', form);
  expect(theirs.statusCode).toBe(303);
  expect(theirs.headers.location).not.toBe(mine.headers.location);
});

test('a draft is changed, and two devices do not write over each other', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const { body } = await app.as(priya).get(`/practice-entries/${id}/edit`);
  expect(body).toContain('I left more silence than last time.</textarea>');
  const version = hidden(body, 'version');
  const save = (reflection: string, seen: string) =>
    app.as(priya).post(`/practice-entries/${id}`, practice(sam, { reflection, version: seen, then: 'keep' }));
  expect((await save('From the phone.', version)).statusCode).toBe(303);
  const late = await save('From the laptop.', version);
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('From the laptop.</textarea>');
  expect(words(late.body)).toContain('This was changed since you opened it here');
  expect((await save('From the laptop.', hidden(late.body, 'version'))).statusCode).toBe(303);
  expect((await app.as(priya).get(`/practice-entries/${id}`)).body).toContain('From the laptop.');
});

test('an entry is taken back, and is a draft again', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  expect((await app.as(priya).post(`/practice-entries/${id}`, practice(sam))).statusCode).toBe(409);
  expect((await app.as(priya).post(`/practice-entries/${id}/withdrawal`)).statusCode).toBe(303);
  expect((await app.as(sam).get(`/practice-entries/${id}`)).statusCode).toBe(404);
  expect(
    (await app.as(priya).post(`/practice-entries/${id}`, practice(sam, { minutes: '5' }))).statusCode,
  ).toBe(303);
});

test('deleting a draft says that it cannot be undone, and deletes it', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const asked = await app.as(priya).get(`/practice-entries/${id}/deletion`);
  expect(words(asked.body)).toContain('This cannot be undone.');
  expect((await app.as(priya).post(`/practice-entries/${id}/deletion`)).statusCode).toBe(303);
  expect((await app.as(priya).get(`/practice-entries/${id}`)).statusCode).toBe(404);
});

test('what was sent is not deleted before it is taken back', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  expect((await app.as(priya).post(`/practice-entries/${id}/deletion`)).statusCode).toBe(409);
  expect((await app.as(priya).get(`/practice-entries/${id}/deletion`)).headers.location).toBe(
    `/practice-entries/${id}`,
  );
});

test('the list says of all time whether it counts, and if not why', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam);
  await written(app, priya, sam, { then: 'keep', hours: '', minutes: '20' });
  await written(app, priya, sam, {
    activityKind: 'preparation',
    domain: 'mutual-support',
    hours: '',
    minutes: '15',
  });
  const page = words((await app.as(priya).get('/practice-entries')).body);
  expect(page).toContain('20 min not sent yet: open the draft and send it');
  expect(page).toContain('15 min of activities that do not count towards practice hours');
  expect(page).toMatch(/Altogether .*0 min .*1 h 30 min .*35 min/);
});

test('a list of many entries costs the same queries as a list of few, and goes on by cursor', async () => {
  const { priya, noor, sam } = await app.cast();
  await written(app, noor, sam);
  for (let minutes = 1; minutes <= 30; minutes += 1)
    await written(app, priya, sam, {
      hours: '',
      minutes,
      day: `2026-04-${String(minutes).padStart(2, '0')}`,
    });
  const few = await queriesOf(() => app.as(noor).get('/practice-entries'));
  expect(await queriesOf(() => app.as(priya).get('/practice-entries'))).toBe(few);
  const first = (await app.as(priya).get('/api/v1/practice-entries')).json<{
    items: { day: string }[];
    next: string;
  }>();
  const rest = (
    await app.as(priya).get(`/api/v1/practice-entries?after=${encodeURIComponent(first.next)}`)
  ).json<typeof first>();
  expect([first.items.length, rest.items.length, rest.next]).toEqual([25, 5, null]);
  expect(first.items[0]?.day).toBe('2026-04-30');
  expect(rest.items.at(-1)?.day).toBe('2026-04-01');
});

test('what somebody reflected cannot be read in the database, and programs are not told', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { reflection: 'We spoke about sleep.' });
  const [row] = await app.in(priya, () =>
    app.get(Database).query('SELECT * FROM practice_entries WHERE id = $1', [id]),
  );
  expect(row?.['reflection_sealed']).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
  expect(JSON.stringify(row)).not.toContain('sleep');
  const audit = await app.in(priya, () => app.get(Database).query('SELECT * FROM audit_entries'));
  const outbox = await app.in(priya, () =>
    app.get(Database).query('SELECT * FROM outbox_events WHERE organisation_id = $1', [priya.organisationId]),
  );
  expect(audit.length).toBeGreaterThan(0);
  expect(outbox.length).toBeGreaterThan(0);
  expect(JSON.stringify([audit, outbox])).not.toContain('sleep');
  expect((await app.as(priya).get('/api/v1/practice-entries')).body).not.toContain('sleep');
});

test('a reflection moved to another entry does not open', async () => {
  const { priya, sam } = await app.cast();
  const [one, other] = [
    await written(app, priya, sam, { then: 'keep' }),
    await written(app, priya, sam, { then: 'keep' }),
  ];
  await app.in(priya, () =>
    app
      .get(Database)
      .query(
        'UPDATE practice_entries SET reflection_sealed = (SELECT reflection_sealed FROM practice_entries WHERE id = $1) WHERE id = $2',
        [one, other],
      ),
  );
  const open = (id: string) => app.in(priya, () => app.get(EntryReading).open(app.actor(priya), id));
  expect((await open(one)).reflection).toBe('I left more silence than last time.');
  await expect(open(other)).rejects.toThrow('unable to authenticate data');
});

test('an organisation that has chosen its own words offers those, and old entries keep what counted', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const own = {
    activityKinds: [{ key: 'walks', name: 'Walks', counts: true, hint: '' }],
    settings: [{ key: 'harbour', name: 'At the harbour' }],
    domains: [{ key: 'hope', name: 'Hope' }],
  };
  await app.in(priya, () => app.get(Vocabularies).adopt(own));
  expect((await app.as(priya).get('/practice-entries/new')).body).toContain(
    '<option value="walks">Walks</option>',
  );
  expect((await app.as(priya).post('/practice-entries', practice(sam))).statusCode).toBe(422);
  const page = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  expect(page).toContain('one-to-one');
  expect(page).toContain('Counts as soon as it is signed');
});

test('where nobody can sign, the form says whom to ask', async () => {
  const { nadia } = await app.cast();
  expect(words((await app.as(nadia).get('/practice-entries/new')).body)).toContain(
    'Nobody can sign your practice yet Propose a supervisor',
  );
});

test('nothing crosses organisations', async () => {
  const { priya, sam, nadia } = await app.cast();
  const id = await written(app, priya, sam);
  expect((await app.as(nadia).get(`/practice-entries/${id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).post(`/practice-entries/${id}`, practice(sam))).statusCode).toBe(404);
  expect((await app.as(nadia).post(`/practice-entries/${id}/withdrawal`)).statusCode).toBe(404);
  const sent = await app.as(nadia).post('/practice-entries', practice(sam));
  expect(sent.statusCode).toBe(422);
  expect(words(sent.body)).not.toContain('Sam Okafor');
  expect((await app.as(nadia).post(`/practice-entries/${randomUUID()}/deletion`)).statusCode).toBe(404);
});
