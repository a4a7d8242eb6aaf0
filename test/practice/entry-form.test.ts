import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { hidden, practice, signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const split = { 'minutes-in-active-listening': '60', 'minutes-in-mutual-support': '30' };
const folds = (html: string) =>
  [...html.matchAll(/<details class="fold"( open)?>/g)].map(([, open]) => Boolean(open));

test('everything an entry may say is written down, and read by its supervisor before it is signed', async () => {
  const { priya, sam } = await app.cast();
  const given = {
    ...{ startsAt: '22:45', endsAt: '00:15', hours: '', minutes: '', role: 'co-lead', paid: 'yes', ...split },
    competencies: ['support', 'crisis'],
  };
  const id = await written(app, priya, sam, given);
  const page = words((await app.as(sam).get(`/practice-entries/${id}`)).body);
  for (const said of [
    '1 h 30 min',
    '22:45 to 00:15 the next day',
    'Active listening 1 h, Mutual support 30 min',
    'Co-lead · Paid',
    'Giving support and Helping in a crisis',
  ])
    expect(page).toContain(said);
  expect(words((await app.as(sam).get('/practice-entries/waiting')).body)).toContain(
    '22:45 to 00:15 the next day · One to one · Active listening 1 h, Mutual support 30 min · Community · Co-lead · Paid',
  );
  const list = words((await app.as(priya).get('/practice-entries')).body);
  expect(list).toContain('Active listening 1 h, Mutual support 30 min · Community · Co-lead · Paid');
});

test('programs are told the same', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { startsAt: '14:00', role: 'observer', ...split, competencies: 'support' });
  const { items } = (await app.as(priya).get('/api/v1/practice-entries')).json<{ items: object[] }>();
  expect(items).toMatchObject([
    {
      ...{ startsAt: '14:00', minutes: 90, role: 'observer', paid: false, competencies: ['support'] },
      shares: [
        { domain: 'active-listening', minutes: 60 },
        { domain: 'mutual-support', minutes: 30 },
      ],
    },
  ]);
});

test('a split that does not make the whole comes back open, with its rows and what is missing', async () => {
  const { priya, sam } = await app.cast();
  const typed = practice(sam, { ...split, 'minutes-in-mutual-support': '20' });
  const response = await app.as(priya).post('/practice-entries', typed);
  expect(response.statusCode).toBe(422);
  expect(words(response.body)).toContain('10 min of 1 h 30 min are missing.');
  expect(response.body).toContain('name="minutes-in-mutual-support" type="number" value="20"');
  expect(response.body).toContain('href="#field-minutes-in-active-listening"');
  expect(folds(response.body)).toEqual([false, true, false, false]);
});

test.each([
  ['startsAt', { startsAt: 'noon' }, [true, false, false, false]],
  ['competencies', { competencies: ['magic'] }, [false, false, true, false]],
  ['role', { role: 'captain' }, [false, false, true, false]],
])('what is wrong with %s is not folded away', async (_, given, open) => {
  const { priya, sam } = await app.cast();
  const { body, statusCode } = await app.as(priya).post('/practice-entries', practice(sam, given));
  expect([statusCode, folds(body)]).toEqual([422, open]);
});

test('a new form is folded, and has what seldom changes from last time', async () => {
  const { priya, sam, jo } = await app.cast();
  await written(app, priya, sam, { activityKind: 'phone' });
  app.clock.set('2026-05-03T18:05:00Z');
  await written(app, priya, jo, {
    activityKind: 'group',
    setting: 'workplace',
    paid: 'yes',
    role: 'observer',
  });
  const { body } = await app.as(priya).get('/practice-entries/new');
  expect(folds(body)).toEqual([false, false, false, false]);
  for (const chosen of ['group', 'workplace', jo.id])
    expect(body).toContain(`<option value="${chosen}" selected>`);
  expect(words(body)).toContain('Lead · Paid');
  expect(body).not.toContain('<option value="active-listening" selected>');
});

test('the last entry is repeated today, without what was thought about it', async () => {
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, {
    day: '2026-05-02',
    startsAt: '14:00',
    observed: 'yes',
    ...split,
    competencies: 'support',
  });
  const { body } = await app.as(priya).get('/practice-entries/new?repeat=last');
  for (const said of [
    'value="2026-05-03" required',
    'type="time" value="14:00"',
    'value="60"',
    'value="30"',
    'value="support" checked',
  ])
    expect(body).toContain(said);
  expect(body).not.toContain('silence');
  expect(body).not.toContain('name="observed" value="yes" checked');
  expect(folds(body)).toEqual([true, true, true, false]);
  const page = words(body);
  expect(page).toContain('Log practice');
});

test('any entry of one’s own can be repeated, however it stands, and makes another', async () => {
  const { priya, sam } = await app.cast();
  const id = await signed(app, priya, sam, { day: '2026-05-01', hours: '', minutes: '25' });
  await written(app, priya, sam);
  const page = (await app.as(priya).get(`/practice-entries/${id}`)).body.replaceAll('&#x3D;', '=');
  expect(page).toContain(`/practice-entries/new?repeat=${id}`);
  const { body } = await app.as(priya).get(`/practice-entries/new?repeat=${id}`);
  expect(body).toContain('name="minutes" type="number" value="25"');
  const again = practice(sam, { formKey: hidden(body, 'formKey'), minutes: '25', hours: '' });
  const response = await app.as(priya).post('/practice-entries', again);
  expect(response.headers.location).not.toBe(`/practice-entries/${id}`);
});

test('nobody repeats what somebody else wrote, not even its supervisor', async () => {
  const { priya, noor, sam } = await app.cast();
  const id = await written(app, priya, sam);
  expect((await app.as(noor).get(`/practice-entries/new?repeat=${id}`)).statusCode).toBe(404);
  expect((await app.as(noor).get('/practice-entries/new?repeat=last')).statusCode).toBe(200);
  expect((await app.as(noor).get('/practice-entries/new?repeat=nonsense')).statusCode).toBe(200);
});

test('an entry that is changed has its rows again, and may go back to one domain', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep', ...split, startsAt: '14:00' });
  const { body } = await app.as(priya).get(`/practice-entries/${id}/edit`);
  expect(body).toContain('name="minutes-in-active-listening" type="number" value="60"');
  expect(words(body)).toContain('14:00 to 15:30');
  expect((await app.as(priya).post(`/practice-entries/${id}`, practice(sam))).statusCode).toBe(303);
  const page = words((await app.as(priya).get(`/practice-entries/${id}`)).body);
  expect(page).not.toContain('Mutual support');
  expect(page).not.toContain('14:00');
});

test('two clicks at once make one entry, with all it says; another split is another entry', async () => {
  const { priya, sam } = await app.cast();
  const form = practice(sam, { ...split, startsAt: '14:00', competencies: ['support', 'crisis'] });
  const clicks = await Promise.all([1, 2, 3].map(() => app.as(priya).post('/practice-entries', form)));
  expect(new Set(clicks.map(({ headers }) => headers.location)).size).toBe(1);
  const other = { ...form, 'minutes-in-active-listening': '30', 'minutes-in-mutual-support': '60' };
  expect((await app.as(priya).post('/practice-entries', other)).statusCode).toBe(409);
});

test('the database keeps nothing that is split wrongly', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  const change = (sql: string) =>
    app.in(priya, () => app.get(Database).query(`UPDATE practice_entries SET ${sql} WHERE id = $1`, [id]));
  await expect(change(`shares = '[{"domain": "a", "minutes": 80}]'`)).rejects.toThrow(
    'practice_entries_shares_make_the_minutes',
  );
  await expect(change('minutes = 30')).rejects.toThrow('practice_entries_shares_make_the_minutes');
  await expect(change(`role = 'captain'`)).rejects.toThrow('practice_entries_known_role');
  await expect(change('role = NULL, paid = NULL')).rejects.toThrow('practice_entries_say_role_and_pay');
});
