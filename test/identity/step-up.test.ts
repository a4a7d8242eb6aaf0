import { Passwords } from '../../src/identity/passwords.provider';
import { PracticePolicies } from '../../src/practice/policy/practice-policies.service';
import { Database } from '../../src/shared/database/database.service';
import { words, written } from '../practice/practising';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { Visitor } from '../support/visitor';

const app = useApp();
const password = 'a stone on the path';
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

/** Priya's entry waits for Sam, who has a password, in an organisation that asks for it before signing. */
async function waiting() {
  const people = await app.cast();
  await app.in(people.ade, () => app.get(PracticePolicies).adopt({ stepUp: true }));
  await givePassword(people.sam);
  return { ...people, id: await written(app, people.priya, people.sam) };
}

type Waiting = Awaited<ReturnType<typeof waiting>>;

const givePassword = ({ id }: Somebody) =>
  app.get(Database).transaction(async () => {
    const hash = await app.get(Passwords).hash(password);
    return app.get(Database).query('UPDATE users SET password_hash = $2 WHERE id = $1', [id, hash]);
  });

const cookieFrom = (response: { headers: Record<string, unknown> }) =>
  String([response.headers['set-cookie'] ?? []].flat()[0]).split(';')[0] ?? '';
const signIn = async ({ email }: Somebody) => {
  const cookie = cookieFrom(await app.anyone().post('/session', { email, password }));
  return new Visitor(app.server, Promise.resolve(cookie));
};
const statusOf = async (person: Somebody, id: string) => {
  const [row] = await app.in(person, () =>
    app.get(Database).query<{ status: string }>('SELECT status FROM practice_entries WHERE id = $1', [id]),
  );
  return row?.status;
};

test('who has just signed in with a password signs at once, and for ten minutes', async () => {
  const { sam, id } = await waiting();
  const browser = await signIn(sam);
  app.clock.advance({ minutes: 9 });
  expect((await browser.get(`/practice-entries/${id}`)).body).not.toContain('type="password"');
  expect((await browser.post(`/practice-entries/${id}/sign-off`)).statusCode).toBe(303);
});

test('later the password is asked for in the form itself, and the entry is signed with it', async () => {
  const { sam, id } = await waiting();
  const browser = await signIn(sam);
  app.clock.advance({ minutes: 11 });
  expect((await browser.get(`/practice-entries/${id}`)).body).toContain('name="password"');
  const refused = await browser.post(`/practice-entries/${id}/sign-off`, { version: 1 });
  expect(refused.statusCode).toBe(422);
  expect(words(refused.body)).toContain('Enter your password.');
  expect(await statusOf(sam, id)).toBe('submitted');
  const done = await browser.post(`/practice-entries/${id}/sign-off`, { version: 1, password });
  expect([done.statusCode, await statusOf(sam, id)]).toEqual([303, 'signed']);
});

test('a password given once holds for the next signature in this session, and in no other', async () => {
  const { priya, sam, id } = await waiting();
  const browser = await signIn(sam);
  const other = await signIn(sam);
  app.clock.advance({ minutes: 11 });
  await browser.post(`/practice-entries/${id}/sign-off`, { password });
  const next = await written(app, priya, sam);
  expect((await other.post(`/practice-entries/${next}/sign-off`)).statusCode).toBe(422);
  expect((await browser.post(`/practice-entries/${next}/sign-off`)).statusCode).toBe(303);
});

test('with a wrong password nothing is signed, and the ticks stay', async () => {
  const { priya, sam, id } = await waiting();
  const second = await written(app, priya, sam);
  const browser = await signIn(sam);
  app.clock.advance({ minutes: 11 });
  const refused = await browser.post('/practice-entries/sign-offs', {
    entry: [`${id}.1`],
    search: 'Priya',
    password: 'wrong',
  });
  expect(refused.statusCode).toBe(422);
  expect(words(refused.body)).toContain('This is not your password. What you ticked and wrote is kept.');
  expect(refused.body).toMatch(new RegExp(`value="${id}.1" checked`));
  expect(refused.body).not.toMatch(new RegExp(`value="${second}.1" checked`));
  expect(refused.body).toContain('name="search" value="Priya"');
  expect(refused.body).not.toContain('value="wrong"');
  expect(await statusOf(sam, id)).toBe('submitted');
  const done = await browser.post('/practice-entries/sign-offs', { entry: [`${id}.1`], password });
  expect([done.statusCode, await statusOf(sam, id)]).toEqual([303, 'signed']);
});

test('wrong passwords have the limits of signing in', async () => {
  const { sam, id } = await waiting();
  const browser = await signIn(sam);
  app.clock.advance({ minutes: 11 });
  const tryWith = (given: string) => browser.post(`/practice-entries/${id}/sign-off`, { password: given });
  for (let tries = 0; tries < 8; tries += 1) await tryWith('wrong');
  const answer = await tryWith(password);
  expect(answer.statusCode).toBe(422);
  expect(words(answer.body)).toMatch(/Too many tries\. Wait 1\d minutes/);
  expect(await statusOf(sam, id)).toBe('submitted');
});

test('a link is the proof of those who have no password, and the page says so once it is old', async () => {
  const { priya, jo } = await waiting();
  const id = await written(app, priya, jo);
  await app.anyone().post('/sign-in-links', { email: jo.email });
  await app.settle();
  const letter = (await app.mailTo(jo.email)).at(-1)?.text ?? '';
  const link = /\/sign-in-links\/[\w-]+/.exec(letter)?.[0] ?? '';
  const browser = new Visitor(app.server, Promise.resolve(cookieFrom(await app.anyone().post(link))));
  app.clock.advance({ minutes: 11 });
  const late = await browser.post(`/practice-entries/${id}/sign-off`, { password: 'anything' });
  expect(words(late.body)).toContain('You have no password here. Sign out and come in again by a new link');
  app.clock.advance({ minutes: -5 });
  expect((await browser.post(`/practice-entries/${id}/sign-off`)).statusCode).toBe(303);
});

test('a link is no proof for somebody who has a password', async () => {
  const { sam, id } = await waiting();
  await app.anyone().post('/sign-in-links', { email: sam.email });
  await app.settle();
  const link = /\/sign-in-links\/[\w-]+/.exec((await app.mailTo(sam.email)).at(-1)?.text ?? '')?.[0] ?? '';
  const browser = new Visitor(app.server, Promise.resolve(cookieFrom(await app.anyone().post(link))));
  expect((await browser.post(`/practice-entries/${id}/sign-off`)).statusCode).toBe(422);
});

test('a program gives the password with what it signs', async () => {
  const { sam, id } = await waiting();
  const browser = await signIn(sam);
  app.clock.advance({ minutes: 11 });
  const refused = await browser.put(`/api/v1/practice-entries/${id}/sign-off`, { version: 1 });
  expect(refused.json()).toMatchObject({ status: 422, errors: [{ pointer: '/password' }] });
  expect((await browser.put(`/api/v1/practice-entries/${id}/sign-off`, { password })).statusCode).toBe(200);
});

test('where nobody asks for it, nothing is asked for', async () => {
  const { priya, sam } = await app.cast();
  const id = await written(app, priya, sam);
  expect((await app.as(sam).post(`/practice-entries/${id}/sign-off`)).statusCode).toBe(303);
});

describe('whatever else binds a supervisor asks as well, keeps what was typed, and is done with the password', () => {
  const step = { day: '2026-05-02', hours: '1', format: 'individual', place: 'video', topics: 'Endings.' };
  const seen = { 'level-crisis': 'alone', feedback: 'You waited.' };

  test.each<[string, (given: Waiting) => [form: string, to: string, body: Record<string, string>], RegExp]>([
    [
      'voiding',
      ({ id }) => [`/practice-entries/${id}/void`, `/practice-entries/${id}/void`, { reason: 'Twice.' }],
      /Twice\.<\/textarea>/,
    ],
    [
      'closing a period',
      ({ priya }) => [
        `/practice-periods/summary?trainee=${priya.id}&first=2026-05-01`,
        '/practice-periods/closings',
        { first: '2026-05-01', trainee: priya.id },
      ],
      /aria-label="Priya Nair" checked/,
    ],
    [
      'recording supervision',
      ({ priya }) => [
        '/supervision-sessions/new',
        '/supervision-sessions',
        { ...step, traineeIds: priya.id },
      ],
      /Endings\.<\/textarea>/,
    ],
    [
      'observing',
      ({ id }) => [`/observations/new?entryId=${id}`, '/observations', { ...seen, entryId: id }],
      /You waited\.<\/textarea>/,
    ],
  ])('%s', async (_, what, kept) => {
    const given = await waiting();
    const browser = await signIn(given.sam);
    await browser.post(`/practice-entries/${given.id}/sign-off`);
    app.clock.set('2026-06-02T10:00:00Z');
    const later = await signIn(given.sam);
    app.clock.advance({ minutes: 11 });
    const [form, to, body] = what(given);
    expect((await later.get(form)).body).toContain('name="password"');
    const refused = await later.post(to, body);
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringMatching(kept) as string]);
    expect(refused.body).toContain('name="password"');
    expect((await later.post(to, { ...body, password })).statusCode).toBe(303);
    expect((await later.get(form)).body).not.toContain('name="password"');
  });
});
