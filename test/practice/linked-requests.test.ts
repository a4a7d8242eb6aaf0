import { LinkedWorker } from '../../src/practice/linked/linked.worker';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { asked, forgetTries, linkTo, outside, proven, signing, waitingForRuth } from './linking';
import { assigned } from './assigning-staff';
import { next, practice, words, written } from './practising';

const app = useApp();
beforeEach(() => {
  app.clock.set('2026-05-07T10:00:00Z');
  return forgetTries(app);
});

const work = async ({ organisationId }: Somebody) => {
  await app.runNow(LinkedWorker, 'askForSignatures', organisationId);
  await app.runNow(LinkedWorker, 'remindOfSignatures', organisationId);
  await app.settle();
};
const subjects = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);

describe('without being told to', () => {
  test('we ask about everything that waits in one letter, once a day at most', async () => {
    const { priya, ruth } = await waitingForRuth(app, 2);
    await work(ruth);
    await work(ruth);
    expect(await subjects(ruth)).toEqual(['Priya Nair asks for your signature under 2 entries']);
    await written(app, priya, ruth, { day: '2026-05-06' });
    app.clock.advance({ hours: 3 });
    await work(ruth);
    expect(await subjects(ruth)).toHaveLength(1);
    app.clock.advance({ hours: 22 });
    await work(ruth);
    expect(await subjects(ruth)).toEqual([
      'Priya Nair asks for your signature under 2 entries',
      'Priya Nair asks for your signature',
    ]);
  });

  test('about each trainee there is a letter of its own', async () => {
    const { noor, ruth } = await waitingForRuth(app);
    await written(app, noor, ruth);
    await work(ruth);
    expect((await subjects(ruth)).sort()).toEqual([
      'Noor Haddad asks for your signature',
      'Priya Nair asks for your signature',
    ]);
  });

  test('nobody is written to at night', async () => {
    const { ruth } = await waitingForRuth(app);
    app.clock.set('2026-05-07T19:30:00Z');
    await work(ruth);
    expect(await subjects(ruth)).toEqual([]);
  });

  test('a supervisor of our own is not written to', async () => {
    const { priya, sam } = await app.cast();
    await written(app, priya, sam);
    await work(sam);
    expect(await subjects(sam)).toEqual([]);
  });

  test('nobody is asked again who has said that they are not the supervisor', async () => {
    const people = await waitingForRuth(app);
    const path = await asked(app, people);
    await (await proven(app, people.ruth, path)).post(`${path}/refusal`, { reason: 'I left.' });
    await written(app, people.priya, people.ruth, { day: '2026-05-06' });
    app.clock.advance({ days: 2 });
    await work(people.ruth);
    expect((await subjects(people.ruth)).filter((subject) => subject.includes('asks for'))).toHaveLength(1);
    expect(await subjects(people.priya)).toContain('Somebody says they are not the supervisor');
    const page = words((await app.as(people.priya).get('/signing-requests')).body);
    expect(page).toContain('Not the supervisor I left.');
  });

  test('a letter that can open nothing any more is not sent', async () => {
    const { priya, ruth, ids } = await waitingForRuth(app);
    await app.runNow(LinkedWorker, 'askForSignatures', ruth.organisationId);
    await app.as(priya).post(`/practice-entries/${ids[0]}/withdrawal`);
    app.clock.advance({ days: 15 });
    await app.settle();
    expect(await subjects(ruth)).toEqual([]);
  });

  test('we remind once, three days before it expires, and both links open the same', async () => {
    const people = await waitingForRuth(app);
    const first = await asked(app, people);
    app.clock.advance({ days: 10 });
    await work(people.ruth);
    expect(await subjects(people.ruth)).toHaveLength(1);
    app.clock.advance({ days: 1, hours: 1 });
    await work(people.ruth);
    await work(people.ruth);
    expect(await subjects(people.ruth)).toEqual([
      'Priya Nair asks for your signature',
      'Still open: Priya Nair asks for your signature',
    ]);
    const second = await linkTo(app, people.ruth);
    expect(second).not.toBe(first);
    for (const path of [first, second]) expect((await app.anyone().get(path)).statusCode).toBe(200);
  });
});

describe('a trainee', () => {
  test('asks at once, for what she picks, and sees how it stands', async () => {
    const { priya, ruth, ids } = await waitingForRuth(app, 2);
    const page = words((await app.as(priya).get('/signing-requests')).body);
    expect(page).toContain('Waiting for Ruth Adeyemi, not asked yet');
    const answer = await app
      .as(priya)
      .post('/signing-requests', { supervisorId: ruth.id, entry: [ids[0] ?? ''] });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/signing-requests']);
    await app.settle();
    const path = await linkTo(app, ruth);
    const list = async () => words((await app.as(priya).get('/signing-requests')).body);
    expect(await list()).toMatch(/Asked Open until 21 May 2026/);
    const browser = await proven(app, ruth, path);
    expect(await list()).toContain('Opened Open until');
    await browser.post(`${path}/decision`, signing([ids[0] ?? '']));
    expect(await list()).toContain('Answered 1 signed');
  });

  test('is led there from her practice only if somebody outside is named', async () => {
    const { priya, noor, sam } = await waitingForRuth(app);
    await written(app, noor, sam);
    expect((await app.as(priya).get('/practice-entries')).body).toContain('href="/signing-requests"');
    expect((await app.as(noor).get('/practice-entries')).body).not.toContain('href="/signing-requests"');
  });

  test('decides whether reflections go along', async () => {
    const { priya, ruth, ids } = await waitingForRuth(app);
    const ask = { supervisorId: ruth.id, entry: ids, reflections: 'yes' };
    await app.as(priya).post('/signing-requests', ask);
    await app.settle();
    const path = await linkTo(app, ruth);
    const browser = await proven(app, ruth, path);
    expect(words((await browser.get(`${path}/entries`)).body)).toContain('I left more silence');
  });

  test('who presses twice asks once', async () => {
    const { priya, ruth, ids } = await waitingForRuth(app);
    const ask = () => app.as(priya).post('/signing-requests', { supervisorId: ruth.id, entry: ids });
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    await app.settle();
    expect(await subjects(ruth)).toHaveLength(1);
  });

  test.each([{}, { supervisorId: 'nonsense' }])('who ticks nothing (%p) is told', async (form) => {
    const { priya } = await waitingForRuth(app);
    const answer = await app.as(priya).post('/signing-requests', form);
    expect([answer.statusCode, words(answer.body).includes('Tick the entries')]).toEqual([409, true]);
  });

  test('cannot ask about somebody else’s entries, nor of somebody who has an account', async () => {
    const { noor, sam, ruth, ids, priya } = await waitingForRuth(app);
    const stolen = await app.as(noor).post('/signing-requests', { supervisorId: ruth.id, entry: ids });
    expect(stolen.statusCode).toBe(409);
    const inside = await written(app, priya, sam);
    const ours = await app.as(priya).post('/signing-requests', { supervisorId: sam.id, entry: [inside] });
    expect(words(ours.body)).toContain('This person does not sign by link any more.');
    const forOther = { supervisorId: ruth.id, traineeId: priya.id };
    expect((await app.as(noor).post('/signing-requests', forOther)).statusCode).toBe(403);
  });

  test('asks again after a day with what still waits; the old link opens nothing then', async () => {
    const people = await waitingForRuth(app, 2);
    const { priya, ruth } = people;
    const old = await asked(app, people);
    const again = /\/signing-requests\/[0-9a-f-]{36}\/again/;
    expect((await app.as(priya).get('/signing-requests')).body).not.toMatch(again);
    app.clock.advance({ days: 1, hours: 1 });
    await app.as(priya).post(`/practice-entries/${people.ids[0]}/withdrawal`);
    const action = again.exec((await app.as(priya).get('/signing-requests')).body)?.[0] ?? 'none';
    expect((await app.as(people.noor).post(action)).statusCode).toBe(404);
    expect((await app.as(priya).post(action)).statusCode).toBe(303);
    expect((await app.as(priya).post(action)).statusCode).toBe(409);
    await app.settle();
    expect((await subjects(ruth)).at(-1)).toBe('Priya Nair asks for your signature');
    expect((await app.anyone().get(old)).statusCode).toBe(404);
    expect((await app.anyone().get(await linkTo(app, ruth))).statusCode).toBe(200);
  });

  test('whose entry was sent back and answered is asked about anew', async () => {
    const people = await waitingForRuth(app);
    const [id = ''] = people.ids;
    const path = await asked(app, people);
    const browser = await proven(app, people.ruth, path);
    const question = { [`decision-${id}`]: 'return', [`question-${id}`]: 'How did it end?' };
    await browser.post(`${path}/decision`, signing([], question));
    await app.as(people.priya).post(`/practice-entries/${id}`, practice(people.ruth, { day: '2026-05-01' }));
    app.clock.advance({ days: 1, hours: 1 });
    await work(people.ruth);
    expect((await subjects(people.ruth)).at(-1)).toBe('Priya Nair asks for your signature');
  });

  test('with nobody outside sees what will be here', async () => {
    const { priya } = await app.cast();
    expect(words((await app.as(priya).get('/signing-requests')).body)).toContain(
      'What you ask of supervisors outside will be here',
    );
  });
});

describe('a manager', () => {
  test('sees what everybody asked, finds it by name, and asks for them', async () => {
    const { ade, priya, noor, ruth, sam } = await waitingForRuth(app);
    await written(app, noor, ruth);
    const page = words((await app.as(ade).get('/signing-requests/all')).body);
    expect(page).toMatch(/Waiting, not asked yet.*Priya Nair.*Ruth Adeyemi/);
    for (const trainee of [priya, noor])
      await app.as(ade).post('/signing-requests', { supervisorId: ruth.id, traineeId: trainee.id });
    await app.settle();
    expect((await app.mailTo(ruth.email)).map(({ subject }) => subject)).toHaveLength(2);
    const found = words((await app.as(ade).get('/signing-requests/all?search=noor')).body);
    expect(found).toContain('Noor Haddad');
    expect(found).not.toContain('Priya Nair');
    expect(words((await app.as(ade).get('/signing-requests/all?search=robin')).body)).toContain(
      'No letter is about anybody of that name',
    );
    expect((await app.as(sam).get('/signing-requests/all')).statusCode).toBe(403);
  });

  test('goes on by page', async () => {
    const { ade, priya, ruth } = await waitingForRuth(app);
    const others = [];
    for (let one = 0; one < 25; one += 1) others.push(await outside(app, ade));
    for (const one of others) {
      await assigned(app, ade, one, [priya]);
      await written(app, priya, one);
      await app.as(ade).post('/signing-requests', { supervisorId: one.id, traineeId: priya.id });
    }
    await app.as(ade).post('/signing-requests', { supervisorId: ruth.id, traineeId: priya.id });
    const first = (await app.as(ade).get('/signing-requests/all')).body;
    const rest = (await app.as(ade).get(next(first))).body;
    const addresses = (html: string) => html.match(/ruth\.[0-9a-f]{8}@/g) ?? [];
    expect([addresses(first).length, addresses(rest).length]).toEqual([25, 1]);
  });
});
