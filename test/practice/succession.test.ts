import { DepartureService } from '../../src/organisations';
import { SignOffService } from '../../src/practice';
import { AbsenceService } from '../../src/practice/assigning/absence.service';
import { HandoverService } from '../../src/practice/assigning/handover.service';
import { absenceFaults, absenceState, bothAway } from '../../src/practice/assigning/absence-rules';
import { SupervisorAssignment } from '../../src/practice/assigning/supervisor-assignment.entity';
import { PracticeWorker } from '../../src/practice/practice.worker';
import { Ledger } from '../../src/practice/signing/ledger.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { ask, assigned } from './assigning-staff';
import { hidden, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const the = <T>(type: new (...args: never[]) => T): T => app.get(type);
const leaves = (manager: Somebody, person: Somebody) =>
  app.in(manager, () => the(DepartureService).end(app.actor(manager), person.id));
const away = (supervisor: Somebody, delegate: Somebody, given = {}) =>
  app.in(supervisor, () =>
    the(AbsenceService).set(app.actor(supervisor), {
      delegateId: delegate.id,
      awayFrom: '2026-05-03',
      awayUntil: '2026-05-10',
      ...given,
    }),
  );
const handOver = (trainee: Somebody, entryIds: string[], to: Somebody) =>
  app.in(trainee, () =>
    the(HandoverService).ofOneself(app.actor(trainee), { entryIds, supervisorId: to.id }),
  );
const handOverAll = (manager: Somebody, from: Somebody, to: Somebody) =>
  app.in(manager, () => the(HandoverService).ofSupervisor(app.actor(manager), from.id, to.id));
const subjects = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);

describe('somebody leaves', () => {
  test('what waits for them stays unsigned, and its author chooses who signs instead', async () => {
    const { priya, sam, jo, ade } = await app.cast();
    const [one, other] = [await written(app, priya, sam), await written(app, priya, sam)];
    await leaves(ade, sam);
    await app.settle();
    expect((await app.as(sam).get('/practice-entries/waiting')).statusCode).toBe(403);
    const page = words((await app.as(priya).get(`/practice-entries/${one}`)).body);
    expect(page).toContain(
      'Choose who signs instead Sam Okafor no longer signs here. Jo Lindqvist can sign instead.',
    );
    expect(await subjects(priya)).toEqual(['Choose who signs your practice']);
    const { moved, stayed } = await handOver(priya, [one, other], jo);
    expect([moved.length, stayed.length]).toEqual([2, 0]);
    const queue = (await app.as(jo).get('/practice-entries/waiting')).body;
    expect(queue.match(/name="entry"/g)).toHaveLength(2);
    await app.settle();
    expect(await subjects(jo)).toEqual(['2 practice entries are yours to sign now']);
    const trail = await app.in(ade, () =>
      the(Database).query(
        `SELECT details FROM audit_entries WHERE what = 'practice.entry-handed-over' AND subject = $1`,
        [`practice-entry:${one}`],
      ),
    );
    expect(trail).toEqual([{ details: { version: 2, from: sam.id, to: jo.id } }]);
  });

  test('a draft that names them is not sent before somebody else is chosen', async () => {
    const { priya, sam, jo, ade } = await app.cast();
    const id = await written(app, priya, sam, { then: 'keep' });
    await leaves(ade, sam);
    const refused = await app.as(priya).post(`/practice-entries/${id}/submission`);
    expect([refused.statusCode, words(refused.body)]).toEqual([
      422,
      expect.stringContaining('Sam Okafor no longer signs here. Jo Lindqvist can sign instead.'),
    ]);
    await handOver(priya, [id], jo);
    expect((await app.as(priya).post(`/practice-entries/${id}/submission`)).statusCode).toBe(303);
    await app.settle();
    expect(await subjects(jo)).toEqual([]);
  });

  test('their assignments end with the day they left', async () => {
    const { priya, sam, ade } = await app.cast();
    const { made } = await assigned(app, ade, sam, [priya]);
    await leaves(ade, sam);
    await app.settle();
    const [ended] = await app.in(ade, () =>
      the(Database).of(SupervisorAssignment).findBy({ id: made[0]!.id }),
    );
    expect([ended?.status, ended?.endedOn]).toEqual(['confirmed', '2026-05-03']);
  });

  test('what follows is shown first, and then it is done once', async () => {
    const { priya, noor, sam, ade } = await app.cast();
    await written(app, priya, sam);
    await written(app, noor, sam);
    await app.as(sam).post('/supervision-sessions', {
      ...{ traineeIds: priya.id, day: '2026-05-02', hours: '1', format: 'individual' },
      ...{ place: 'video', topics: 'Endings.' },
    });
    const page = words((await app.as(ade).get(`/people/${sam.id}/departure`)).body);
    expect(page).toContain('2 practice entries of 2 trainees wait for them.');
    expect(page).toContain('One supervision session they recorded is not confirmed yet.');
    const clicks = await Promise.all([1, 2].map(() => app.as(ade).post(`/people/${sam.id}/departure`)));
    expect(clicks.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
    expect((await app.as(ade).get('/people')).body).not.toContain(sam.email);
  });

  test('the last owner stays, and only owners end the membership of one', async () => {
    const { ade, sam, nadia } = await app.cast();
    const page = words((await app.as(ade).get(`/people/${ade.id}/departure`)).body);
    expect(page).toContain('This is the last owner, and an organisation needs one.');
    expect((await app.as(ade).post(`/people/${ade.id}/departure`)).statusCode).toBe(409);
    await app.in(ade, () =>
      the(Database).query(`UPDATE memberships SET roles = ARRAY['manager'] WHERE user_id = $1`, [sam.id]),
    );
    expect((await app.as(sam).post(`/people/${ade.id}/departure`)).statusCode).toBe(403);
    expect((await app.as(nadia).post(`/people/${ade.id}/departure`)).statusCode).toBe(404);
    expect((await app.as(nadia).get(`/people/${ade.id}/departure`)).statusCode).toBe(404);
  });
});

describe('handing over', () => {
  test('a coordinator hands over a whole queue; the trainees and the new supervisor hear of it', async () => {
    const { priya, noor, sam, jo, ade } = await app.cast();
    await written(app, priya, sam);
    const returned = await written(app, noor, sam);
    await app.as(sam).post(`/practice-entries/${returned}/return`, { question: 'How did it end?' });
    await written(app, noor, sam, { then: 'keep' });
    await app.settle();
    await leaves(ade, sam);
    const { moved, stayed } = await handOverAll(ade, sam, jo);
    expect([moved.length, new Set(moved.map(({ traineeId }) => traineeId)).size, stayed.length]).toEqual([
      2, 2, 0,
    ]);
    await app.settle();
    expect(await subjects(jo)).toEqual(['2 practice entries are yours to sign now']);
    expect(await subjects(priya)).toEqual(['Somebody else signs your practice']);
    expect(await subjects(noor)).toEqual([
      'A question about your practice on 3 May 2026',
      'Somebody else signs your practice',
    ]);
  });

  test('two coordinators at once hand each entry over once', async () => {
    const { priya, sam, jo, ade } = await app.cast();
    const id = await written(app, priya, sam);
    const both = await Promise.all([handOverAll(ade, sam, jo), handOverAll(ade, sam, jo)]);
    expect(both.map(({ moved }) => moved.length).sort()).toEqual([0, 1]);
    const { body } = await app.as(jo).get(`/practice-entries/${id}`);
    expect(hidden(body, 'version')).toBe('2');
  });

  test('what the new supervisor may not sign stays, and if that is everything the reason is said', async () => {
    const { priya, noor, sam, jo, ade } = await app.cast();
    await written(app, priya, sam);
    await written(app, noor, sam);
    await ask(app, ade, { assignedOnly: true });
    await expect(handOverAll(ade, sam, jo)).rejects.toThrow('Jo Lindqvist is not assigned as a supervisor');
    await assigned(app, ade, jo, [noor]);
    const { moved, stayed } = await handOverAll(ade, sam, jo);
    expect([moved.map((one) => one.traineeId), stayed.map((one) => one.traineeId)]).toEqual([
      [noor.id],
      [priya.id],
    ]);
  });

  test('nobody hands over what somebody else has written, nor what is signed', async () => {
    const { priya, noor, sam, jo, ade, nadia } = await app.cast();
    const id = await written(app, priya, sam);
    await expect(handOver(noor, [id], jo)).rejects.toThrow('may belong to another organisation');
    await expect(handOver(nadia, [id], nadia)).rejects.toThrow('may belong to another organisation');
    await app.in(sam, () => the(SignOffService).signOff(app.actor(sam), { id, version: null }));
    expect((await handOver(priya, [id], jo)).moved).toEqual([]);
    expect((await handOverAll(ade, sam, jo)).moved).toEqual([]);
  });

  test('an entry that was handed over cannot be signed by whoever read it before', async () => {
    const { priya, sam, jo } = await app.cast();
    const id = await written(app, priya, sam);
    const version = hidden((await app.as(sam).get(`/practice-entries/${id}`)).body, 'version');
    await handOver(priya, [id], jo);
    expect((await app.as(sam).post(`/practice-entries/${id}/sign-off`, { version })).statusCode).toBe(403);
  });
});

describe('away', () => {
  test('meanwhile another supervisor signs, in their own name, and the trainee sees who', async () => {
    const { priya, sam, jo } = await app.cast();
    const id = await written(app, priya, sam);
    await away(sam, jo);
    expect(words((await app.as(priya).get(`/practice-entries/${id}`)).body)).toContain(
      'Sam Okafor is away until 10 May 2026. Jo Lindqvist signs meanwhile.',
    );
    const queue = words((await app.as(jo).get('/practice-entries/waiting')).body);
    expect(queue).toContain('For Sam Okafor, who is away');
    expect(queue).toContain('I, Jo Lindqvist, sign for Sam Okafor, the supervisor named in this practice');
    const page = await app.as(jo).get(`/practice-entries/${id}`);
    expect(words(page.body)).toContain('I, Jo Lindqvist, sign for Sam Okafor');
    const version = hidden(page.body, 'version');
    expect((await app.as(jo).post(`/practice-entries/${id}/sign-off`, { version })).statusCode).toBe(303);
    const [link] = await app.in(priya, () => the(Ledger).chainOf(priya.id));
    expect(link).toMatchObject({
      signerId: jo.id,
      statement: expect.stringContaining('sign for Sam Okafor'),
    });
    expect(words((await app.as(priya).get(`/practice-entries/${id}`)).body)).toContain(
      'Signed by Jo Lindqvist',
    );
  });

  test('own entries and those of somebody away are signed at once, each under its statement', async () => {
    const { priya, sam, jo } = await app.cast();
    const ids = [await written(app, priya, sam), await written(app, priya, jo)];
    await away(sam, jo);
    expect((await app.as(jo).post('/practice-entries/sign-offs', { entry: ids })).statusCode).toBe(303);
    const chain = await app.in(priya, () => the(Ledger).chainOf(priya.id));
    expect(chain.map(({ signerId, entryId }) => [signerId, entryId])).toEqual(ids.map((id) => [jo.id, id]));
    expect(chain.map(({ statement }) => statement.includes('who is away'))).toEqual([true, false]);
    expect((await app.in(priya, () => the(Ledger).verify(priya.id))).holds).toBe(true);
  });

  test.each([
    ['2026-05-02T22:59:00Z', false],
    ['2026-05-02T23:01:00Z', true],
    ['2026-05-10T22:59:00Z', true],
    ['2026-05-10T23:01:00Z', false],
  ])('by the day in London, at %s the other signs: %p', async (instant, signs) => {
    const { priya, sam, jo } = await app.cast();
    app.clock.set('2026-05-01T12:00:00Z');
    const id = await written(app, priya, sam, { day: '2026-05-01' });
    await away(sam, jo);
    app.clock.set(instant);
    const { statusCode } = await app.as(jo).post(`/practice-entries/${id}/sign-off`);
    expect(statusCode).toBe(signs ? 303 : 403);
  });

  test('called off, it is over at once; nobody else calls it off', async () => {
    const { priya, sam, jo, nadia } = await app.cast();
    const id = await written(app, priya, sam);
    const absence = await away(sam, jo);
    const callOff = (who: Somebody) =>
      app.in(who, () => the(AbsenceService).callOff(app.actor(who), absence.id));
    await expect(callOff(jo)).rejects.toThrow('may belong');
    await expect(callOff(nadia)).rejects.toThrow('may belong');
    await callOff(sam);
    await callOff(sam);
    expect((await app.as(jo).get(`/practice-entries/${id}`)).statusCode).toBe(404);
  });

  test('whoever stands in asks questions as well', async () => {
    const { priya, sam, jo } = await app.cast();
    const id = await written(app, priya, sam);
    await away(sam, jo);
    const asked = await app.as(jo).post(`/practice-entries/${id}/return`, { question: 'How did it end?' });
    expect(asked.statusCode).toBe(303);
    expect(words((await app.as(priya).get(`/practice-entries/${id}`)).body)).toContain('Jo Lindqvist asks:');
  });

  test('each refusal says what to do', async () => {
    const { priya, sam, jo, ade } = await app.cast();
    const refused = (delegate: Somebody, given = {}) =>
      away(sam, delegate, given).then(
        () => null,
        (failure: { errors?: { detail: string }[]; message: string }) =>
          failure.errors?.[0]?.detail ?? failure.message,
      );
    const other = 'Choose another supervisor of your organisation.';
    expect([await refused(sam), await refused(priya), await refused(ade)]).toEqual([other, other, other]);
    expect(await refused(jo, { awayUntil: '2026-05-02' })).toBe(
      'The last day lies before the first. Choose a later one.',
    );
    await away(jo, sam, { awayFrom: '2026-05-09', awayUntil: '2026-05-12' });
    expect(await refused(jo)).toBe('They are away on some of these days themselves. Choose somebody else.');
    await ask(app, ade, { assignedOnly: true });
    await assigned(app, ade, sam, [priya]);
    const june = { awayFrom: '2026-06-01', awayUntil: '2026-06-10' };
    expect(await refused(jo, june)).toBe(
      'They may not sign for Priya Nair. Choose somebody else, or ask your programme manager to assign them.',
    );
    await assigned(app, ade, jo, [priya]);
    expect(await refused(jo, june)).toBeNull();
    expect(await refused(jo, { ...june, awayFrom: '2026-06-10' })).toBe(
      'You are away on some of these days already. Call that off first.',
    );
  });

  test('the morning letter goes to whoever signs meanwhile', async () => {
    const { priya, sam, jo } = await app.cast();
    await written(app, priya, sam);
    await away(sam, jo);
    app.clock.set('2026-05-07T07:00:00Z');
    await app.runNow(PracticeWorker, 'remindSupervisors', sam.organisationId);
    await app.settle();
    expect([await subjects(sam), await subjects(jo)]).toEqual([
      [],
      ['One practice entry is waiting for you'],
    ]);
  });

  test('a queue with somebody else’s costs the same queries', async () => {
    const { priya, sam, jo } = await app.cast();
    await written(app, priya, jo);
    await app.as(jo).get('/practice-entries/waiting');
    const alone = await queriesOf(() => app.as(jo).get('/practice-entries/waiting'));
    await written(app, priya, sam);
    await away(sam, jo);
    expect(await queriesOf(() => app.as(jo).get('/practice-entries/waiting'))).toBe(alone);
  });
});

test.each([
  ['2026-05-04', '2026-05-03', ['The last day lies before the first. Choose a later one.']],
  ['2026-05-01', '2026-05-02', ['These days are over. Choose days still to come, or today.']],
  ['2026-05-01', '2026-05-03', []],
])('away from %s until %s, on 3 May', (awayFrom, awayUntil, faults) => {
  expect(absenceFaults({ awayFrom, awayUntil }, '2026-05-03').map(({ detail }) => detail)).toEqual(faults);
});

test('days that touch are shared', () => {
  const may = (from: number, until: number) => ({
    awayFrom: `2026-05-0${from}`,
    awayUntil: `2026-05-0${until}`,
  });
  expect([bothAway(may(1, 3), may(3, 5)), bothAway(may(1, 3), may(4, 5))]).toEqual([true, false]);
});

test.each([
  ['2026-05-01', null, 'coming'],
  ['2026-05-03', null, 'current'],
  ['2026-05-06', null, 'over'],
  ['2026-05-03', new Date(), 'calledOff'],
])('on %s an absence from 3 to 5 May is %p', (today, calledOffAt, state) => {
  expect(absenceState({ awayFrom: '2026-05-03', awayUntil: '2026-05-05', calledOffAt }, today)).toBe(state);
});

test('what was declared void stays where it is, and so does what lies in a closed period', async () => {
  const { priya, sam, jo } = await app.cast();
  app.clock.set('2026-06-02T10:00:00Z');
  const [done, other] = [
    await written(app, priya, sam, { day: '2026-05-03' }),
    await written(app, priya, sam, { day: '2026-05-04' }),
  ];
  for (const id of [done, other])
    await app.in(sam, () => the(SignOffService).signOff(app.actor(sam), { id, version: null }));
  await app.as(sam).post(`/practice-entries/${done}/void`, { reason: 'Written down twice.', version: 1 });
  const give = (id: string) =>
    app.as(priya).post('/your-supervisors/handover', { entryIds: id, supervisorId: jo.id });
  expect((await give(done)).statusCode).toBe(303);
  const draft = await written(app, priya, sam, { day: '2026-05-05', then: 'keep' });
  const closing = { first: '2026-05-01', trainee: priya.id };
  expect((await app.as(sam).post('/practice-periods/closings', closing)).statusCode).toBe(303);
  expect((await give(draft)).statusCode).toBe(409);
});
