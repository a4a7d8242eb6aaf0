import { randomUUID } from 'node:crypto';
import { turnOf } from '../../../src/practice/drafting/turns';
import { UnfinishedEntries } from '../../../src/practice/drafting/unfinished.service';
import { PracticeWorker } from '../../../src/practice/practice.worker';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { hidden, practice, signed, words, written } from '../practising';

const app = useApp();

const [phone, laptop] = [randomUUID(), randomUUID()];
const half = { day: '2026-05-', hours: 'one', domain: [], reflection: 'Amina told me \u0000 that' };

type Kept = { typed?: object; version?: number; writer?: string; turn?: number; seen?: object | null };
type Outcome = { state: string; saved?: { typed: object; mark: object } };

async function keep(somebody: Somebody, formKey: string, given: Kept = {}): Promise<Outcome> {
  const { typed = half, version = 0, writer = phone, turn = 1, seen = null } = given;
  const body = { typed, version, mark: { writer, turn }, seen };
  const answer = await app.as(somebody).put(`/practice-entries/unfinished/${formKey}`, body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const page = async (somebody: Somebody, path: string) => (await app.as(somebody).get(path)).body;
const list = async (somebody: Somebody) => words(await page(somebody, '/practice-entries'));
const form = (somebody: Somebody, formKey: string) => page(somebody, `/practice-entries/new?form=${formKey}`);

describe('what arrives', () => {
  const at = (writer: string, turn: number) => ({ writer, turn });
  test.each([
    ['is the first', at(phone, 1), null, null, 'saves'],
    ['was seen and then thrown away', at(phone, 9), at(laptop, 2), null, 'saves'],
    ['is later on the same page', at(phone, 3), null, at(phone, 2), 'saves'],
    ['is the same again', at(phone, 2), null, at(phone, 2), 'late'],
    ['was overtaken', at(phone, 1), null, at(phone, 2), 'late'],
    ['comes from a page that had seen what is saved', at(laptop, 1), at(phone, 2), at(phone, 2), 'saves'],
    ['comes from a page that had seen less', at(laptop, 5), at(phone, 1), at(phone, 2), 'elsewhere'],
    ['comes from a page that had seen nothing', at(laptop, 5), null, at(phone, 2), 'elsewhere'],
    [
      'comes from a page that had seen a third',
      at(laptop, 5),
      at(randomUUID(), 2),
      at(phone, 2),
      'elsewhere',
    ],
  ] as const)('%s', (_, coming, seen, saved, outcome) => {
    expect(turnOf(coming, seen, saved)).toBe(outcome);
  });
});

test('half-typed things are kept as they were typed, and shown where their author goes on', async () => {
  const { priya } = await app.cast();
  const formKey = randomUUID();
  expect(await keep(priya, formKey)).toEqual({ state: 'saved' });
  expect(await list(priya)).toContain('An unfinished entry, last saved');
  const again = await form(priya, formKey);
  expect(hidden(again, 'formKey')).toBe(formKey);
  expect(again).toContain('Amina told me');
  expect(words(again)).toContain('This is what you had typed by');
});

test('nobody else sees any of it, and the database holds nothing in clear', async () => {
  const { priya, noor, ade, nadia } = await app.cast();
  const formKey = randomUUID();
  await keep(priya, formKey);
  for (const other of [noor, ade, nadia]) {
    expect((await app.as(other).get(`/practice-entries/new?form=${formKey}`)).body).not.toContain('Amina');
    await app.as(other).post(`/practice-entries/unfinished/${formKey}/deletion`);
  }
  expect(await list(noor)).not.toContain('unfinished entry');
  expect(await form(priya, formKey)).toContain('Amina told me');
  const rows = await app.in(priya, () =>
    app.get(Database).query<{ row: string }>('SELECT t::text AS row FROM practice_unfinished t'),
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('Amina');
});

test('a second device sees what was saved last, and an older page does not overwrite it', async () => {
  const { priya } = await app.cast();
  const formKey = randomUUID();
  await keep(priya, formKey, { turn: 4 });
  const [, seen] = /data-seen="([^"]*)"/.exec(await form(priya, formKey)) ?? [];
  expect(JSON.parse((seen ?? '').replaceAll('&quot;', '"'))).toEqual({ writer: phone, turn: 4 });
  const typed = { reflection: 'Written at the desk.' };
  const mark = { writer: phone, turn: 4 };
  expect(await keep(priya, formKey, { writer: laptop, seen: mark, typed })).toEqual({ state: 'saved' });
  expect(await keep(priya, formKey, { turn: 5 })).toMatchObject({
    state: 'elsewhere',
    saved: { typed, mark: { writer: laptop, turn: 1 } },
  });
  expect(await form(priya, formKey)).toContain('Written at the desk.');
});

test('of two requests at once that overtake each other the later words stay', async () => {
  const { priya } = await app.cast();
  const formKey = randomUUID();
  const typings = [5, 2, 4, 1, 3].map((turn) =>
    keep(priya, formKey, { turn, typed: { reflection: `Turn ${turn}.` } }),
  );
  const states = (await Promise.all(typings)).map(({ state }) => state);
  expect(states).toContain('saved');
  expect(await form(priya, formKey)).toContain('Turn 5.');
});

test('an entry that is kept or sent is not unfinished any more, however late a request arrives', async () => {
  const { priya, sam } = await app.cast();
  const formKey = randomUUID();
  await keep(priya, formKey);
  await written(app, priya, sam, { formKey });
  expect(await list(priya)).not.toContain('unfinished');
  expect(await keep(priya, formKey, { turn: 2 })).toEqual({ state: 'sent' });
  expect(await list(priya)).not.toContain('unfinished');
});

test('a change to an entry is kept beside it until it is sent or the entry says something else', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const edit = () => page(priya, `/practice-entries/${id}/edit`);
  const formKey = hidden(await edit(), 'formKey');
  const typed = practice(sam, { formKey, reflection: 'A second thought', version: '1' }) as object;
  await keep(priya, formKey, { typed, version: 1 });
  expect(await list(priya)).toContain('A change to an entry, not finished');
  expect(await edit()).toContain('A second thought');
  expect(await page(priya, `/practice-entries/${id}`)).not.toContain('A second thought');
  const other = practice(sam, { formKey, version: '1', reflection: 'From elsewhere.', then: 'keep' });
  await app.as(priya).post(`/practice-entries/${id}`, other);
  expect(await keep(priya, formKey, { typed, version: 1, turn: 2 })).toEqual({ state: 'changed' });
  expect(await edit()).toContain('From elsewhere.');
  expect(await list(priya)).not.toContain('not finished');
});

test('a change that arrives twice because its answer was lost is made once', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const change = practice(sam, { version: '1', reflection: 'A second thought.' });
  const send = () => app.as(priya).post(`/practice-entries/${id}`, change);
  expect((await send()).headers.location).toBe(`/practice-entries/${id}`);
  expect((await send()).headers.location).toBe(`/practice-entries/${id}`);
  const another = await app.as(priya).post(`/practice-entries/${id}`, { ...change, minutes: '31' });
  expect(another.statusCode).toBe(409);
  const shown = await page(priya, `/practice-entries/${id}`);
  expect(shown).toContain('data-version="2"');
});

test('a change that was kept as a draft elsewhere is still sent', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam, { then: 'keep' });
  const change = practice(sam, { version: '1', reflection: 'A second thought.' });
  await app.as(priya).post(`/practice-entries/${id}`, { ...change, then: 'keep' });
  expect((await app.as(priya).post(`/practice-entries/${id}`, change)).statusCode).toBe(409);
});

test('what was begun can be thrown away', async () => {
  const { priya } = await app.cast();
  const formKey = randomUUID();
  await keep(priya, formKey);
  const answer = await app.as(priya).post(`/practice-entries/unfinished/${formKey}/deletion`);
  expect(answer.headers.location).toBe('/practice-entries');
  expect(await list(priya)).not.toContain('unfinished');
  expect(await form(priya, formKey)).not.toContain('Amina');
});

test('what nobody goes on with is thrown away after a month', async () => {
  const { priya } = await app.cast();
  const [old, young] = [randomUUID(), randomUUID()];
  const unfinished = app.get(UnfinishedEntries);
  const begin = (formKey: string) => {
    const typed = { typed: half, version: 0, mark: { writer: phone, turn: 1 }, seen: null };
    return app.in(priya, () => unfinished.keep(priya.actor, formKey, typed));
  };
  const left = async () => {
    await app.runNow(PracticeWorker, 'forgetOldForms', priya.organisationId);
    const found = [old, young].map((key) => app.in(priya, () => unfinished.find(priya.actor, key)));
    return (await Promise.all(found)).map((one) => one?.formKey);
  };
  await begin(old);
  app.clock.advance({ days: 29 });
  await begin(young);
  expect(await left()).toEqual([old, young]);
  app.clock.advance({ days: 2 });
  expect(await left()).toEqual([undefined, young]);
});

test('what is no form, or far too much, is refused with its place', async () => {
  const { priya, sam } = await app.cast();
  const put = (body: object) => app.as(priya).put(`/practice-entries/unfinished/${randomUUID()}`, body);
  const mark = { writer: phone, turn: 1 };
  const tooMuch = { typed: { reflection: 'a'.repeat(70_000) }, version: 0, mark, seen: null };
  expect((await put(tooMuch)).statusCode).toBe(422);
  expect((await put({ typed: { day: 5 }, version: 0, mark, seen: null })).statusCode).toBe(422);
  expect((await put({})).statusCode).toBe(422);
  expect((await app.as(sam).put(`/practice-entries/unfinished/${randomUUID()}`, tooMuch)).statusCode).toBe(
    403,
  );
  const id = await signed(app, priya, sam);
  expect((await app.as(priya).get(`/practice-entries/${id}/edit`)).statusCode).toBe(303);
});

test('what a browser kept for one person is not taken from another', async () => {
  const { priya, noor, sam } = await app.cast();
  const reader = (await app.as(priya).get('/practice-entries')).headers['cairn-reader'];
  const send = (somebody: Somebody, headers: Record<string, string>) =>
    app.as(somebody).post('/practice-entries', practice(sam), { headers });
  const refused = await send(noor, { 'cairn-reader': String(reader) });
  expect(refused.statusCode).toBe(403);
  expect(words(refused.body)).toContain('Somebody else is signed in here by now.');
  expect(await list(noor)).toContain('Your practice will be listed here');
  expect((await send(priya, { 'cairn-reader': String(reader) })).statusCode).toBe(303);
});
