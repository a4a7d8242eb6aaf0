import { AssignmentService, PracticeRecords } from '../../src/practice';
import {
  agreementState,
  assertCanSign,
  assertOpen,
  daysFaults,
  inForce,
  isSigned,
  remindedUntil,
  sideOf,
  yearFrom,
} from '../../src/practice/agreements/agreement-rules';
import { blocksOf } from '../../src/practice/agreements/agreement-text';
import { PracticeWorker } from '../../src/practice/practice.worker';
import { SupervisionAgreement } from '../../src/practice/agreements/supervision-agreement.entity';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { ask, proposedFromOutside } from './assigning-staff';
import { hidden, practice, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const the = <T>(type: new (...args: never[]) => T): T => app.get(type);
const form = (supervisor: Pick<Somebody, 'id'>, given = {}) => ({
  with: `supervisor:${supervisor.id}`,
  validFrom: '2026-05-01',
  validUntil: '2027-04-30',
  text: 'We meet every two weeks.',
  ...given,
});
async function drafted(trainee: Somebody, supervisor: Pick<Somebody, 'id'>, given = {}): Promise<string> {
  const response = await app.as(trainee).post('/agreements', form(supervisor, given));
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}
const sign = async (who: Somebody, id: string) =>
  (await app.as(who).post(`/agreements/${id}/signature`)).statusCode;
async function agreed(trainee: Somebody, supervisor: Somebody, given = {}): Promise<string> {
  const id = await drafted(trainee, supervisor, given);
  expect([await sign(trainee, id), await sign(supervisor, id)]).toEqual([303, 303]);
  return id;
}
const subjects = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);
const read = async (who: Somebody, path: string) => words((await app.as(who).get(path)).body);

test('an agreement begins with words that are there, and both sign what is written', async () => {
  const { priya, sam } = await app.cast();
  const begun = (await app.as(priya).get('/agreements/new')).body;
  expect(words(begun)).toContain('What stays between us, and what cannot');
  expect(words(begun)).toContain('With Harbour we share that we met');
  const id = await drafted(priya, sam);
  const page = await app.as(priya).get(`/agreements/${id}`);
  expect(words(page.body)).toContain(
    'I, Priya Nair, have read this agreement with Sam Okafor for 1 May 2026 to 30 April 2027, and I agree to it.',
  );
  const signature = await app
    .as(priya)
    .post(`/agreements/${id}/signature`, { version: hidden(page.body, 'version') });
  expect(signature.statusCode).toBe(303);
  await app.settle();
  expect(await subjects(sam)).toEqual(['A supervision agreement to read and sign']);
  expect(JSON.stringify(await app.mailTo(sam.email))).not.toMatch(/Priya|two weeks/);
  expect(await sign(sam, id)).toBe(303);
  const signed = await read(sam, `/agreements/${id}`);
  expect(signed).toContain('Both have signed. It stays as it is');
  expect(signed.match(/Signed on 3 May 2026 at 19:00/g)).toHaveLength(2);
  expect(signed).not.toContain('Change the agreement');
});

test('a supervisor begins one as well', async () => {
  const { priya, sam } = await app.cast();
  const response = await app.as(sam).post('/agreements', form(sam, { with: `trainee:${priya.id}` }));
  expect(response.statusCode).toBe(303);
  expect(await read(priya, '/agreements')).toContain('Sam Okafor Days 1 May 2026 to 30 April 2027');
});

test('a change takes the signature back, and nobody signs what they have not read', async () => {
  const { priya, sam } = await app.cast();
  const id = await drafted(priya, sam);
  await sign(priya, id);
  const seen = hidden((await app.as(sam).get(`/agreements/${id}`)).body, 'version');
  const change = form(sam, { text: 'We meet every week.', version: seen });
  expect((await app.as(priya).post(`/agreements/${id}`, change)).statusCode).toBe(303);
  expect((await app.as(priya).post(`/agreements/${id}`, change)).statusCode).toBe(409);
  expect(await read(priya, `/agreements/${id}`)).toContain('We meet every week.');
  expect((await app.as(sam).post(`/agreements/${id}/signature`, { version: seen })).statusCode).toBe(409);
  expect(await sign(sam, id)).toBe(303);
  expect((await app.in(priya, () => the(PracticeRecords).agreements(priya.id)))[0]?.signedAt).toBeNull();
});

test('what both have signed changes no more, not even in the database', async () => {
  const { priya, sam } = await app.cast();
  const id = await agreed(priya, sam);
  const path = `/agreements/${id}`;
  expect((await app.as(priya).post(path, form(sam))).statusCode).toBe(409);
  expect((await app.as(sam).post(`${path}/deletion`)).statusCode).toBe(409);
  expect(await sign(sam, id)).toBe(409);
  expect((await app.as(sam).get(`${path}/edit`)).headers.location).toBe(path);
  const tamper = app.in(sam, () =>
    the(Database).query(`UPDATE supervision_agreements SET valid_until = '2030-01-01' WHERE id = $1`, [id]),
  );
  await expect(tamper).rejects.toThrow('An agreement that both have signed does not change');
});

test('two clicks at once sign once', async () => {
  const { priya, sam } = await app.cast();
  const id = await drafted(priya, sam);
  const clicks = await Promise.all([sign(priya, id), sign(priya, id)]);
  expect(clicks.sort()).toEqual([303, 409]);
});

test('two people have one draft at a time; a signed one is followed by another', async () => {
  const { priya, sam } = await app.cast();
  const id = await drafted(priya, sam);
  const again = await app.as(priya).post('/agreements', form(sam));
  expect([again.statusCode, words(again.body)]).toEqual([
    409,
    expect.stringContaining('The two of you have a draft already.'),
  ]);
  expect((await app.as(sam).post(`/agreements/${id}/deletion`)).statusCode).toBe(303);
  await agreed(priya, sam);
  await agreed(priya, sam, { validFrom: '2027-05-01', validUntil: '2028-04-30' });
  expect(await app.in(priya, () => the(PracticeRecords).agreements(priya.id))).toEqual([
    expect.objectContaining({ supervisorId: sam.id, validUntil: '2027-04-30', signedAt: app.clock.now() }),
    expect.objectContaining({ supervisorId: sam.id, validUntil: '2028-04-30' }),
  ]);
});

test('where an agreement comes first, nothing is sent for a day that none covers', async () => {
  const { priya, sam, ade } = await app.cast();
  await ask(app, ade, { agreementFirst: true });
  const refused = await app.as(priya).post('/practice-entries', practice(sam));
  expect([refused.statusCode, words(refused.body)]).toEqual([
    422,
    expect.stringContaining(
      'No agreement with Sam Okafor that both of you have signed covers 3 May 2026. Keep this as a draft, sign the agreement under Supervision, and send it then.',
    ),
  ]);
  const id = await written(app, priya, sam, { then: 'keep' });
  const early = await written(app, priya, sam, { then: 'keep', day: '2026-05-01' });
  const agreement = await drafted(priya, sam, { validFrom: '2026-05-02' });
  await sign(priya, agreement);
  expect((await app.as(priya).post(`/practice-entries/${id}/submission`)).statusCode).toBe(422);
  await sign(sam, agreement);
  expect((await app.as(priya).post(`/practice-entries/${id}/submission`)).statusCode).toBe(303);
  expect((await app.as(priya).post(`/practice-entries/${early}/submission`)).statusCode).toBe(422);
});

test('both are reminded once, thirty days before the end, unless something follows', async () => {
  const { priya, noor, sam, ade } = await app.cast();
  await agreed(priya, sam, { validUntil: '2026-07-01' });
  await agreed(noor, sam, { validUntil: '2026-07-01' });
  await agreed(noor, sam, { validFrom: '2026-07-02', validUntil: '2027-07-01' });
  const remind = async (instant: string) => {
    app.clock.set(instant);
    await app.runNow(PracticeWorker, 'remindOfAgreements', ade.organisationId);
    await app.settle();
  };
  await app.settle();
  const ending = async (who: Somebody) =>
    (await subjects(who)).filter((subject) => subject.includes('ends on'));
  await remind('2026-05-31T22:59:00Z');
  expect(await ending(priya)).toEqual([]);
  await remind('2026-05-31T23:01:00Z');
  await remind('2026-06-01T23:01:00Z');
  const subject = 'Your supervision agreement ends on 1 July 2026';
  expect([await ending(priya), await ending(sam), await ending(noor)]).toEqual([[subject], [subject], []]);
});

test('somebody from outside signs on paper, and a coordinator says that they have seen it', async () => {
  const { priya, sam, ade } = await app.cast();
  const { id: proposal } = await proposedFromOutside(app, priya);
  const { supervisorId } = await app.in(ade, () => the(AssignmentService).confirm(app.actor(ade), proposal));
  const id = await drafted(priya, { id: supervisorId ?? '' });
  await sign(priya, id);
  expect(await read(ade, `/agreements/${id}`)).toContain(
    'I, Ade Balogun, have seen the signature of Kit Moreau on paper',
  );
  expect((await app.as(sam).post(`/agreements/${id}/paper-signature`)).statusCode).toBe(403);
  expect((await app.as(ade).post(`/agreements/${id}/paper-signature`)).statusCode).toBe(303);
  expect(await read(priya, `/agreements/${id}`)).toContain('Both have signed.');
  const inside = await drafted(priya, sam);
  expect((await app.as(ade).post(`/agreements/${inside}/paper-signature`)).statusCode).toBe(404);
});

test('only the two who agree and coordinators read it; nobody else signs or changes it', async () => {
  const { priya, noor, sam, jo, ade, nadia } = await app.cast();
  const id = await drafted(priya, sam);
  expect((await app.as(ade).get(`/agreements/${id}`)).statusCode).toBe(200);
  expect((await app.as(ade).get(`/agreements/${id}/edit`)).statusCode).toBe(404);
  for (const other of [noor, jo, nadia])
    expect((await app.as(other).get(`/agreements/${id}`)).statusCode).toBe(404);
  for (const other of [noor, jo, ade, nadia]) {
    expect(await sign(other, id)).toBe(404);
    expect((await app.as(other).post(`/agreements/${id}/deletion`)).statusCode).toBe(404);
    expect((await app.as(other).post(`/agreements/${id}`, form(sam))).statusCode).toBe(404);
  }
});

test.each([
  [{ with: 'nobody' }, 'Choose with whom.'],
  [{ text: ' ' }, 'Write what you agree.'],
  [{ validUntil: '2026-04-30' }, 'The last day lies before the first. Choose a later one.'],
  [{ validUntil: '' }, 'Choose the last day; a year is usual.'],
])('%p is refused, and what was typed stays', async (given, sentence) => {
  const { priya, sam } = await app.cast();
  const response = await app.as(priya).post('/agreements', form(sam, given));
  expect([response.statusCode, words(response.body)]).toEqual([422, expect.stringContaining(sentence)]);
  expect(response.body).toContain('value="2026-05-01"');
});

test('nobody agrees with a stranger, with somebody who does not supervise, or as what they are not', async () => {
  const { priya, noor, sam, jo, nadia } = await app.cast();
  const tries: [Somebody, string][] = [
    [priya, `supervisor:${nadia.id}`],
    [priya, `supervisor:${noor.id}`],
    [priya, `trainee:${noor.id}`],
    [sam, `supervisor:${jo.id}`],
    [priya, `supervisor:${priya.id}`],
  ];
  for (const [who, other] of tries)
    expect((await app.as(who).post('/agreements', form(sam, { with: other }))).statusCode).toBe(422);
});

test('what is agreed cannot be read in the database', async () => {
  const { priya, sam } = await app.cast();
  const id = await agreed(priya, sam, { text: 'My mother is ill this spring.' });
  const rows = await app.in(priya, () =>
    the(Database).query('SELECT * FROM supervision_agreements WHERE id = $1', [id]),
  );
  const trail = await app.in(priya, () => the(Database).query('SELECT details FROM audit_entries'));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify([rows, trail])).not.toContain('mother');
});

test('the list costs the same queries whatever its length', async () => {
  const { priya, sam, jo } = await app.cast();
  await agreed(priya, sam);
  await app.as(priya).get('/agreements');
  const short = await queriesOf(() => app.as(priya).get('/agreements'));
  await agreed(priya, jo);
  await drafted(priya, sam);
  expect(await queriesOf(() => app.as(priya).get('/agreements'))).toBe(short);
  expect(
    await app.in(priya, () => the(Database).of(SupervisionAgreement).countBy({ traineeId: priya.id })),
  ).toBe(3);
});

test.each([
  ['How we meet\nEvery week.', [{ heading: 'How we meet', paragraphs: ['Every week.'] }]],
  ['We meet.\nEvery week.', [{ heading: null, paragraphs: ['We meet.', 'Every week.'] }]],
  [
    'We meet\n\n \n\nAgain',
    [
      { heading: null, paragraphs: ['We meet'] },
      { heading: null, paragraphs: ['Again'] },
    ],
  ],
  ['どう会うか\n毎週会います。', [{ heading: 'どう会うか', paragraphs: ['毎週会います。'] }]],
  ['', []],
])('%p has these parts', (text, blocks) => expect(blocksOf(text)).toEqual(blocks));

describe('rules', () => {
  const at = new Date('2026-05-01T10:00:00Z');
  const both = { traineeSignedAt: at, supervisorSignedAt: at };
  const days = { validFrom: '2026-05-01', validUntil: '2026-05-31' };
  test.each([
    ['2026-04-30', false, 'coming'],
    ['2026-05-01', true, 'inForce'],
    ['2026-05-31', true, 'inForce'],
    ['2026-06-01', false, 'over'],
  ])('signed by both for May, on %s', (day, holds, state) => {
    expect([inForce({ ...both, ...days }, day), agreementState({ ...both, ...days }, day)]).toEqual([
      holds,
      state,
    ]);
  });
  test.each([
    [null, null],
    [at, null],
    [null, at],
  ])('not signed by both, it is open and never holds', (traineeSignedAt, supervisorSignedAt) => {
    const one = { traineeSignedAt, supervisorSignedAt, ...days };
    expect([isSigned(one), inForce(one, '2026-05-01'), agreementState(one, '2026-05-01')]).toEqual([
      false,
      false,
      'open',
    ]);
    expect(() => assertOpen(one)).not.toThrow();
  });
  test('sides, days and signatures', () => {
    const one = { traineeId: 'a', supervisorId: 'b' };
    expect([sideOf(one, 'a'), sideOf(one, 'b'), sideOf(one, 'c')]).toEqual(['trainee', 'supervisor', null]);
    expect([remindedUntil('2026-02-01'), yearFrom('2024-02-29'), yearFrom('2026-05-01')]).toEqual([
      '2026-03-03',
      '2025-02-27',
      '2027-04-30',
    ]);
    expect(daysFaults(days)).toEqual([]);
    expect(daysFaults({ validFrom: '2026-06-01', validUntil: '2026-05-31' })).toHaveLength(1);
    expect(() => assertOpen(both)).toThrow('Both have signed this agreement');
    const half = { traineeSignedAt: at, supervisorSignedAt: null, version: 2 };
    expect(() => assertCanSign(half, 'trainee', 2)).toThrow('This side has signed already.');
    expect(() => assertCanSign(half, 'supervisor', 1)).toThrow('was changed after you opened it');
    expect(() => assertCanSign(half, 'supervisor', null)).not.toThrow();
  });
});
