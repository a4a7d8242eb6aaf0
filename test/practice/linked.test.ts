import { Ledger } from '../../src/practice/signing/ledger.service';
import { PracticePolicies } from '../../src/practice/policy/practice-policies.service';
import { useApp } from '../support/use-app';
import { Visitor } from '../support/visitor';
import {
  asked,
  codeTo,
  cookieIn,
  forgetTries,
  linkTo,
  proven,
  signing,
  sql,
  statusesOf,
  waitingForRuth,
} from './linking';
import { practice, words } from './practising';

const app = useApp();
beforeEach(() => {
  app.clock.set('2026-05-07T10:00:00Z');
  return forgetTries(app);
});

test('the letter says who asks, and the link says it without showing what', async () => {
  const { ids, ...people } = await waitingForRuth(app, 2);
  const path = await asked(app, people);
  const [letter] = await app.mailTo(people.ruth.email);
  expect(letter?.subject).toBe('Priya Nair asks for your signature under 2 entries');
  expect(letter?.text).toContain('in training as a peer supporter with Harbour');
  const page = await app.anyone().get(path);
  expect(page.statusCode).toBe(200);
  expect(words(page.body)).toContain('We send a code to r•••@hospital.example');
  expect(page.body).not.toMatch(/silence|\b1 May 2026|One to one/);
  expect(ids).toHaveLength(2);
});

test('nobody else learns the address of the page, and no browser keeps it', async () => {
  const people = await waitingForRuth(app);
  const { headers } = await app.anyone().get(await asked(app, people));
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
});

test('neither the link nor the code can be read in the database once the letters are gone', async () => {
  const people = await waitingForRuth(app);
  const path = await asked(app, people);
  await app.anyone().post(`${path}/code`);
  await app.settle();
  const code = await codeTo(app, people.ruth);
  for (const table of ['signing_requests', 'messages', 'outbox_events', 'audit_entries']) {
    const rows = JSON.stringify(await sql(app, people.priya, `SELECT t::text FROM ${table} t`));
    expect(rows).not.toContain(path.replace('/sign/', ''));
    expect(rows).not.toContain(code.replace(' ', ''));
    expect(rows).not.toContain(code);
  }
});

test('with the code she sees everything that is signed, signs, and it stands in the ledger', async () => {
  const { ids, ...people } = await waitingForRuth(app, 2);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const page = words((await browser.get(`${path}/entries`)).body);
  for (const shown of ['1 May 2026', '2 May 2026', 'One to one', 'Active listening', 'Community'])
    expect(page).toContain(shown);
  expect(page).toContain('I sign it off for Harbour, and I know that it cannot be changed afterwards.');
  expect(page).toContain('Priya Nair keeps this reflection to themselves.');
  expect(page).not.toContain('silence');
  const answer = await browser.post(`${path}/decision`, signing(ids));
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}/entries`]);
  expect(await statusesOf(app, people.priya, ids)).toEqual(['signed', 'signed']);
  const chain = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
  expect(chain.map(({ signerId, entryId }) => [signerId, entryId])).toEqual(
    ids.map((id) => [people.ruth.id, id]),
  );
  expect(chain[0]?.statement).toMatch(
    /Reflections .* were not shown to me.*\nI sign without an account: by a link .* confirmed with a code\.\nName: Ruth Adeyemi\. Qualification: Psychiatric nurse\.$/,
  );
  expect(await app.in(people.priya, () => app.get(Ledger).verify(people.priya.id))).toMatchObject({
    holds: true,
  });
});

test('what she declares on the page is what stands in the ledger, word for word', async () => {
  const { ids, ...people } = await waitingForRuth(app);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const { body } = await browser.get(`${path}/entries`);
  const shown = words(/<blockquote[^]*?<\/blockquote>/.exec(body)?.[0] ?? '').trim();
  await browser.post(`${path}/decision`, signing(ids));
  const [link] = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
  const declared = link?.statement.split('\n').slice(0, -1).join(' ');
  expect(shown.replace(/\s+/g, ' ')).toBe(declared);
});

test('reflections go along when the trainee says so, and the statement then says nothing of unread ones', async () => {
  const { ids, ...people } = await waitingForRuth(app);
  const path = await asked(app, people, { withReflections: true });
  const browser = await proven(app, people.ruth, path);
  expect(words((await browser.get(`${path}/entries`)).body)).toContain('I left more silence than last time.');
  await browser.post(`${path}/decision`, signing(ids));
  const [link] = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
  expect(link?.statement).not.toContain('not shown to me');
});

test('one is signed, another sent back with a question to its author', async () => {
  const { ids, ...people } = await waitingForRuth(app, 2);
  const [first = '', second = ''] = ids;
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const decision = { [`decision-${second}`]: 'return', [`question-${second}`]: 'How did it end?' };
  await browser.post(`${path}/decision`, signing([first], decision));
  expect(await statusesOf(app, people.priya, ids)).toEqual(['signed', 'returned']);
  const entry = words((await app.as(people.priya).get(`/practice-entries/${second}`)).body);
  expect(entry).toContain('Ruth Adeyemi asks: How did it end?');
  const outcome = words((await browser.get(`${path}/entries`)).body);
  expect(outcome).toMatch(/1 May 2026, 1 h 30 min .*Signed .*2 May 2026.*Sent back with a question/);
});

test.each([
  [{ supervised: undefined }, 'Tick this only if it is so.'],
  [{ qualification: ' ' }, 'Enter what qualifies you'],
  [{ name: '' }, 'Enter your name.'],
])('without %p nothing is signed, and what was chosen and typed stays', async (given, said) => {
  const { ids, ...people } = await waitingForRuth(app, 2);
  const [first = '', second = ''] = ids;
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const asking = { [`decision-${second}`]: 'return', [`question-${second}`]: 'How did it end?' };
  const answer = await browser.post(`${path}/decision`, signing([first], { ...asking, ...given }));
  expect(answer.statusCode).toBe(422);
  expect(words(answer.body)).toContain(said);
  expect(answer.body).toContain('How did it end?</textarea>');
  expect(answer.body).toMatch(new RegExp(`name="decision-${second}" value="return" checked`));
  expect(await statusesOf(app, people.priya, ids)).toEqual(['submitted', 'submitted']);
});

test('a question that is not asked is said at its place', async () => {
  const { ids, ...people } = await waitingForRuth(app);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const answer = await browser.post(`${path}/decision`, signing([], { [`decision-${ids[0]}`]: 'return' }));
  expect(answer.statusCode).toBe(422);
  expect(words(answer.body)).toContain('Write your question first.');
});

test('she is not the supervisor: nothing is signed, and those who asked are told', async () => {
  const { ids, ...people } = await waitingForRuth(app);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const empty = await browser.post(`${path}/refusal`, { reason: ' ' });
  expect([empty.statusCode, words(empty.body).includes('Say why, in a few words.')]).toEqual([422, true]);
  await browser.post(`${path}/refusal`, { reason: 'I left in March.' });
  expect(words((await browser.get(`${path}/entries`)).body)).toContain(
    'you said that you are not the supervisor',
  );
  expect(await statusesOf(app, people.priya, ids)).toEqual(['submitted']);
  const rows = JSON.stringify(await sql(app, people.priya, 'SELECT t::text FROM signing_requests t'));
  expect(rows).not.toContain('March');
});

describe('what was changed since', () => {
  const edit = async (people: Awaited<ReturnType<typeof waitingForRuth>>, id: string) => {
    await app.as(people.priya).post(`/practice-entries/${id}/withdrawal`);
    await app.as(people.priya).post(`/practice-entries/${id}`, practice(people.ruth, { minutes: '45' }));
  };

  test('is left out and said so, and the rest can be signed', async () => {
    const people = await waitingForRuth(app, 2);
    const [first = '', second = ''] = people.ids;
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    await edit(people, first);
    const page = words((await browser.get(`${path}/entries`)).body);
    expect(page).toContain('has changed or taken back one entry since you were asked. It is left out here');
    expect(page).not.toContain('3 May 2026');
    await browser.post(`${path}/decision`, signing([second]));
    expect(await statusesOf(app, people.priya, [first, second])).toEqual(['submitted', 'signed']);
  });

  test('between reading and signing is not signed, though it was shown', async () => {
    const people = await waitingForRuth(app, 2);
    const [first = '', second = ''] = people.ids;
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    await edit(people, first);
    await browser.post(`${path}/decision`, signing([first, second]));
    expect(await statusesOf(app, people.priya, [first, second])).toEqual(['submitted', 'signed']);
    expect(words((await browser.get(`${path}/entries`)).body)).toContain('Left out: changed since');
  });

  test('is all there was: nothing is decided, with a sentence', async () => {
    const people = await waitingForRuth(app);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    await edit(people, people.ids[0] ?? '');
    const answer = await browser.post(`${path}/decision`, signing(people.ids));
    expect(answer.statusCode).toBe(409);
    expect(words(answer.body)).toContain('was changed or taken back in the meantime, so nothing was signed');
  });

  test('an entry that was never shown is not signed, whatever is sent', async () => {
    const people = await waitingForRuth(app);
    const path = await asked(app, people);
    const later = await waitingForRuth(app);
    const browser = await proven(app, people.ruth, path);
    await browser.post(`${path}/decision`, signing([...people.ids, ...later.ids]));
    expect(await statusesOf(app, later.priya, later.ids)).toEqual(['submitted']);
  });
});

describe('a link', () => {
  test('is decided once: a replayed answer and a second window are told', async () => {
    const { ids, ...people } = await waitingForRuth(app);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    await browser.post(`${path}/decision`, signing(ids));
    const again = await browser.post(`${path}/decision`, signing(ids));
    expect(again.statusCode).toBe(409);
    expect(words(again.body)).toContain('This was decided already, perhaps in another window.');
    const chain = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
    expect(chain).toHaveLength(1);
  });

  test('two clicks at once sign once', async () => {
    const { ids, ...people } = await waitingForRuth(app, 2);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    const click = () => browser.post(`${path}/decision`, signing(ids));
    const answers = await Promise.all([click(), click(), click()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409]);
    const chain = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
    expect(chain).toHaveLength(2);
  });

  test('shows afterwards what was decided, and again only with a code', async () => {
    const { ids, ...people } = await waitingForRuth(app);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    await browser.post(`${path}/decision`, signing(ids));
    const stranger = words((await app.anyone().get(path)).body);
    expect(stranger).toContain('To see what you decided, have a code sent to you.');
    expect((await app.anyone().get(`${path}/entries`)).headers.location).toBe(path);
    const later = await proven(app, people.ruth, path);
    expect(words((await later.get(`${path}/entries`)).body)).toContain('There is nothing more to sign here.');
  });

  test('that expires between opening and signing signs nothing and says so', async () => {
    const { ids, ...people } = await waitingForRuth(app);
    const path = await asked(app, people);
    app.clock.advance({ days: 13, hours: 23, minutes: 50 });
    const browser = await proven(app, people.ruth, path);
    app.clock.advance({ minutes: 20 });
    const answer = await browser.post(`${path}/decision`, signing(ids));
    expect(answer.statusCode).toBe(409);
    expect(words(answer.body)).toContain('This request expired while it was open here. Nothing was signed.');
    expect(await statusesOf(app, people.priya, ids)).toEqual(['submitted']);
  });

  test('whose half hour after the code is over asks for another', async () => {
    const { ids, ...people } = await waitingForRuth(app);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    app.clock.advance({ minutes: 31 });
    const answer = await browser.post(`${path}/decision`, signing(ids));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path]);
    expect(await statusesOf(app, people.priya, ids)).toEqual(['submitted']);
  });

  test('that was never one, one that expired and one that was replaced say the same', async () => {
    const people = await waitingForRuth(app);
    const path = await asked(app, people);
    app.clock.advance({ days: 15 });
    const answers = [];
    for (const address of [path, `/sign/${'A'.repeat(64)}`, '/sign/nonsense', `${path.slice(0, -1)}_`])
      for (const url of [address, `${address}/code`, `${address}/entries`])
        answers.push(await app.anyone().get(url));
    for (const address of [path, '/sign/nonsense']) answers.push(await app.anyone().post(`${address}/code`));
    const seen = answers.map(({ statusCode, body }) =>
      [statusCode, body.replace(/nonce="[^"]+"/g, '')].join(),
    );
    expect(new Set(seen).size).toBe(1);
    expect(words(answers[0]?.body ?? '')).toContain('This link opens nothing');
    expect(answers[0]?.statusCode).toBe(404);
  });

  test('opens nothing in another organisation, and nothing with the proof of another request', async () => {
    const people = await waitingForRuth(app);
    const other = await waitingForRuth(app);
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    const elsewhere = await asked(app, other);
    expect((await browser.get(`${elsewhere}/entries`)).headers.location).toBe(elsewhere);
  });
});

describe('a code', () => {
  const withCode = async () => {
    const people = await waitingForRuth(app);
    const path = await asked(app, people);
    await app.anyone().post(`${path}/code`);
    await app.settle();
    return { ...people, path, code: await codeTo(app, people.ruth) };
  };
  const enter = async (path: string, code: string) => {
    const answer = await app.anyone().post(`${path}/proof`, { code });
    return [answer.statusCode, words(answer.body)] as const;
  };

  test('goes to the address that was asked, with and without its space', async () => {
    const { path, code, ruth } = await withCode();
    expect((await app.mailTo(ruth.email)).at(-1)?.subject).toBe('Your code for Harbour');
    expect((await enter(path, code.replace(' ', '')))[0]).toBe(303);
  });

  test('works once', async () => {
    const { path, code } = await withCode();
    await enter(path, code);
    expect((await enter(path, code))[1]).toContain('No code is waiting to be entered.');
  });

  test('is too old after ten minutes', async () => {
    const { path, code } = await withCode();
    app.clock.advance({ minutes: 11 });
    expect(await enter(path, code)).toEqual([422, expect.stringContaining('This code is too old.')]);
  });

  test('that is wrong says how many tries are left; after five not even the right one works', async () => {
    const { path, code } = await withCode();
    const wrong = code.startsWith('0') ? '1111 1111' : '0000 0000';
    expect((await enter(path, wrong))[1]).toContain('4 tries are left');
    for (let tries = 0; tries < 3; tries += 1) await enter(path, wrong);
    expect((await enter(path, wrong))[1]).toContain('5 wrong codes are too many');
    expect((await enter(path, code))[1]).toContain('5 wrong codes are too many');
  });

  test('of an older letter works no more, and is told apart', async () => {
    const { path, code, ruth } = await withCode();
    await app.anyone().post(`${path}/code`);
    await app.settle();
    const newer = await codeTo(app, ruth);
    expect(newer).not.toBe(code);
    expect((await enter(path, code))[1]).toContain('If you asked for several, only the last one works.');
    expect((await enter(path, newer))[0]).toBe(303);
  });

  test('is sent five times an hour at most', async () => {
    const { path } = await withCode();
    for (let sent = 1; sent < 5; sent += 1) await app.anyone().post(`${path}/code`);
    const refused = await app.anyone().post(`${path}/code`);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['referrer-policy']).toBe('no-referrer');
  });

  test('left out is asked for', async () => {
    const { path } = await withCode();
    expect(await enter(path, '')).toEqual([422, expect.stringContaining('Enter the code from the letter.')]);
  });

  test('gives a cookie that only this server can make', async () => {
    const { path, code } = await withCode();
    const cookie = cookieIn(await app.anyone().post(`${path}/proof`, { code }));
    const later = cookie.replace(/=\d+/, (until) => `=${Number(until.slice(1)) + 86_400_000}`);
    const see = async (value: string) =>
      (await new Visitor(app.server, Promise.resolve(value)).get(`${path}/entries`)).statusCode;
    expect([await see(cookie), await see(later)]).toEqual([200, 303]);
  });
});

test('the copy says what was signed, when, and how to take it back', async () => {
  const { ids, ...people } = await waitingForRuth(app, 2);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  await browser.post(`${path}/decision`, signing(ids));
  await app.settle();
  const copy = (await app.mailTo(people.ruth.email)).at(-1);
  const chain = await app.in(people.priya, () => app.get(Ledger).chainOf(people.priya.id));
  expect(copy?.subject).toBe('Your copy: what you signed for Priya Nair');
  for (const { hash } of chain) expect(copy?.text).toContain(hash);
  expect(copy?.text).toContain(chain[0]?.statement);
  expect(copy?.text).toMatch(/\/sign\/[\w-]{64}\/repudiation/);
  expect(copy?.text).not.toContain(path);
  expect(copy?.text).not.toContain('silence');
});

test('the organisation decides how long a link is open', async () => {
  const people = await waitingForRuth(app);
  await app.in(people.ade, () => app.get(PracticePolicies).adopt({ linkDays: 2 }));
  const path = await asked(app, people);
  app.clock.advance({ days: 1, hours: 23 });
  expect((await app.anyone().get(path)).statusCode).toBe(200);
  app.clock.advance({ hours: 2 });
  expect((await app.anyone().get(path)).statusCode).toBe(404);
  expect(await linkTo(app, people.ruth)).toBe(path);
});

test('an entry about which nothing was chosen is neither signed nor sent back', async () => {
  const people = await waitingForRuth(app, 2);
  const path = await asked(app, people);
  const browser = await proven(app, people.ruth, path);
  const [one = '', other = ''] = people.ids;
  await browser.post(`${path}/decision`, signing([one], { [`decision-${other}`]: 'later' }));
  expect(await statusesOf(app, people.priya, [one, other])).toEqual(['signed', 'submitted']);
});
