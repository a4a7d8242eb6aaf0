import { AssignmentService, ProposalService } from '../../src/practice';
import { SupervisorAssignment } from '../../src/practice/assigning/supervisor-assignment.entity';
import { EntryGrounds } from '../../src/practice/entries/entry-ground.service';
import { SignOffService } from '../../src/practice';
import { Database } from '../../src/shared/database/database.service';
import { found, type Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { ask, assigned, proposedFromOutside } from './assigning-staff';
import { practice, signed, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const the = <T>(type: new (...args: never[]) => T): T => app.get(type);
const confirm = (manager: Somebody, id: string) =>
  app.in(manager, () => the(AssignmentService).confirm(app.actor(manager), id));
const choices = async (trainee: Somebody) => {
  const { supervisors } = await app.in(trainee, () => the(EntryGrounds).of(app.actor(trainee)));
  return supervisors.map(({ name }) => name);
};
const refusedEntry = async (trainee: Somebody, supervisor: Pick<Somebody, 'id'>, given = {}) => {
  const response = await app.as(trainee).post('/practice-entries', practice(supervisor, given));
  expect(response.statusCode).toBe(422);
  return words(response.body);
};
const sign = (supervisor: Somebody, id: string) =>
  app.in(supervisor, () => the(SignOffService).signOff(app.actor(supervisor), { id, version: null }));

test('where supervisors are assigned, a trainee can name only theirs', async () => {
  const { priya, noor, sam, jo, ade } = await app.cast();
  expect(await choices(priya)).toEqual([jo.name, sam.name]);
  await ask(app, ade, { assignedOnly: true });
  expect(await choices(priya)).toEqual([]);
  await refusedEntry(priya, sam);
  await assigned(app, ade, sam, [priya]);
  expect([await choices(priya), await choices(noor)]).toEqual([[sam.name], []]);
  expect(await refusedEntry(priya, jo)).toContain(
    'Jo Lindqvist is not assigned as a supervisor for 3 May 2026. Sam Okafor can sign instead.',
  );
  await signed(app, priya, sam);
});

test('a day before the assignment begins is refused, with the day it begins', async () => {
  const { priya, sam, ade } = await app.cast();
  await ask(app, ade, { assignedOnly: true });
  await assigned(app, ade, sam, [priya], { validFrom: '2026-05-03' });
  expect(await refusedEntry(priya, sam, { day: '2026-05-02' })).toContain(
    'The assignment of Sam Okafor begins on 3 May 2026, and this took place on 2 May 2026.',
  );
});

test('what took place in time can be signed after the assignment is over; what took place later cannot', async () => {
  const { priya, sam, jo, ade } = await app.cast();
  await ask(app, ade, { assignedOnly: true });
  const { made } = await assigned(app, ade, sam, [priya]);
  await assigned(app, ade, jo, [priya]);
  const early = await written(app, priya, sam, { day: '2026-05-02' });
  const late = await written(app, priya, sam, { day: '2026-05-03' });
  await app.in(ade, () =>
    the(AssignmentService).end(app.actor(ade), made[0]!.id, {
      reason: 'Sam has a new post.',
      lastDay: '2026-05-02',
    }),
  );
  expect((await sign(sam, early)).status).toBe('signed');
  await expect(sign(sam, late)).rejects.toThrow(
    'The assignment of Sam Okafor ended on 2 May 2026, and this took place on 3 May 2026. Jo Lindqvist can sign instead.',
  );
  const several = await app.as(sam).post('/practice-entries/sign-offs', { entry: late });
  expect(words(several.body)).toContain('Priya Nair, 3 May 2026, 1 h 30 min');
  expect(words(several.body)).toContain('Jo Lindqvist can sign instead.');
});

test('the day is the one where the organisation is', async () => {
  const { people } = await found(app.server, 'Eastside', {
    ann: { name: 'Ann Lee', roles: ['trainee'] },
    bo: { name: 'Bo Lee', roles: ['supervisor'] },
    mo: { name: 'Mo Lee', roles: ['manager'] },
  });
  const { ann, bo, mo } = people;
  const actor = { ...app.actor(ann), timeZone: 'Pacific/Auckland' };
  await ask(app, mo, { assignedOnly: true });
  await assigned(app, mo, bo, [ann], { validFrom: '2026-05-04' });
  app.clock.set('2026-05-03T11:59:00Z');
  expect((await app.in(ann, () => the(EntryGrounds).of(actor))).supervisors).toEqual([]);
  app.clock.set('2026-05-03T12:01:00Z');
  expect((await app.in(ann, () => the(EntryGrounds).of(actor))).supervisors).toHaveLength(1);
});

test('several trainees are assigned at once, and nobody twice', async () => {
  const { priya, noor, rowan, sam, ade } = await app.cast();
  await assigned(app, ade, sam, [priya]);
  const { made, known } = await assigned(app, ade, sam, [priya, noor, rowan]);
  expect([made.map(({ traineeId }) => traineeId).sort(), known]).toEqual([
    [noor.id, rowan.id].sort(),
    [priya.id],
  ]);
});

test('two managers who assign the same trainee at once make one assignment', async () => {
  const { priya, sam, ade } = await app.cast();
  const both = await Promise.all([assigned(app, ade, sam, [priya]), assigned(app, ade, sam, [priya])]);
  expect(both.map(({ made }) => made.length).sort()).toEqual([0, 1]);
});

test('whoever does not supervise, is not in training or is a stranger is refused', async () => {
  const { priya, noor, sam, ade, nadia } = await app.cast();
  await expect(assigned(app, ade, noor, [priya])).rejects.toMatchObject({
    errors: [{ pointer: '/supervisorId' }],
  });
  await expect(assigned(app, ade, nadia, [priya])).rejects.toMatchObject({
    errors: [{ pointer: '/supervisorId' }],
  });
  for (const other of [sam, ade, nadia])
    await expect(assigned(app, ade, sam, [other])).rejects.toMatchObject({
      errors: [{ pointer: '/traineeIds' }],
    });
  await expect(assigned(app, ade, sam, [priya], { validUntil: '2026-04-30' })).rejects.toMatchObject({
    errors: [{ pointer: '/validUntil' }],
  });
});

test('relatives are not assigned where they are barred', async () => {
  const { priya, sam, ade } = await app.cast();
  await expect(assigned(app, ade, sam, [priya], { relation: 'relative' })).rejects.toThrow(
    'Relatives do not supervise each other in this organisation',
  );
  await ask(app, ade, { barRelatives: false });
  expect((await assigned(app, ade, sam, [priya], { relation: 'relative' })).made).toHaveLength(1);
  await ask(app, ade, { barRelatives: true });
  expect(await refusedEntry(priya, sam)).toContain('Sam Okafor is declared to be a relative');
});

test('somebody from outside is proposed, confirmed, and from then on can be named by that trainee alone', async () => {
  const { priya, noor, sam, jo, ade } = await app.cast();
  const { id, outsideEmail } = await proposedFromOutside(app, priya);
  expect(await choices(priya)).toEqual([jo.name, sam.name]);
  const { supervisorId } = await confirm(ade, id);
  expect([await choices(priya), await choices(noor)]).toEqual([
    [jo.name, sam.name, 'Kit Moreau'],
    [jo.name, sam.name],
  ]);
  await written(app, priya, { ...sam, id: supervisorId ?? '' });
  expect(await refusedEntry(noor, { id: supervisorId ?? '' })).toContain('Kit Moreau is not assigned');
  expect(await app.mailTo(outsideEmail ?? '')).toEqual([]);
});

test('an entry for a day that the outside supervisor’s assignment does not cover is refused', async () => {
  const { priya, ade } = await app.cast();
  const { id } = await proposedFromOutside(app, priya, { validFrom: '2026-05-03' });
  const { supervisorId } = await confirm(ade, id);
  expect(await refusedEntry(priya, { id: supervisorId ?? '' }, { day: '2026-05-01' })).toContain(
    'The assignment of Kit Moreau begins on 3 May 2026',
  );
});

test('two managers decide at once: one decides, the other is told', async () => {
  const { priya, ade } = await app.cast();
  const { id } = await proposedFromOutside(app, priya);
  const decline = app.in(ade, () =>
    the(AssignmentService).decline(app.actor(ade), id, 'We know nobody there.'),
  );
  const outcomes = await Promise.allSettled([confirm(ade, id), decline]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [told] = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(told).toMatch(/This was (confirmed|declined) already, perhaps by somebody else/);
});

test('the same person is proposed once at a time, and a proposal can be taken back', async () => {
  const { priya, noor, ade } = await app.cast();
  const { id } = await proposedFromOutside(app, priya);
  await expect(proposedFromOutside(app, priya)).rejects.toThrow('This person is proposed already');
  const withdraw = (who: Somebody) => app.in(who, () => the(ProposalService).withdraw(app.actor(who), id));
  await expect(withdraw(noor)).rejects.toThrow('may belong to another organisation');
  await withdraw(priya);
  await expect(confirm(ade, id)).rejects.toThrow('This was taken back by the trainee.');
  await proposedFromOutside(app, priya);
});

test('a member who does not supervise cannot come in as somebody from outside', async () => {
  const { priya, noor, sam } = await app.cast();
  await expect(proposedFromOutside(app, priya, { email: noor.email })).rejects.toThrow('does not supervise');
  const { supervisorId } = await proposedFromOutside(app, priya, { email: sam.email.toUpperCase() });
  expect(supervisorId).toBe(sam.id);
});

test('reasons cannot be read in the database', async () => {
  const { priya, ade } = await app.cast();
  const { id } = await proposedFromOutside(app, priya);
  await app.in(ade, () => the(AssignmentService).decline(app.actor(ade), id, 'A matter of trust.'));
  const rows = await app.in(ade, () =>
    the(Database).query('SELECT * FROM supervisor_assignments a, audit_entries e WHERE a.id = $1', [id]),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('matter of trust');
});

test('another organisation sees and decides nothing', async () => {
  const { priya, ade, nadia } = await app.cast();
  const { id } = await proposedFromOutside(app, priya);
  await expect(confirm(nadia, id)).rejects.toThrow();
  expect(await app.in(nadia, () => the(Database).of(SupervisorAssignment).countBy({ id }))).toBe(0);
  expect(
    await app.in(ade, () => the(Database).of(SupervisorAssignment).countBy({ id, status: 'proposed' })),
  ).toBe(1);
});

test('a session is recorded and confirmed only if whoever led it was assigned on its day', async () => {
  const { priya, sam, ade } = await app.cast();
  const form = { traineeIds: priya.id, hours: '1', format: 'individual', place: 'video', topics: 'Endings.' };
  const free = await app.as(sam).post('/supervision-sessions', { ...form, day: '2026-05-01' });
  await ask(app, ade, { assignedOnly: true });
  await assigned(app, ade, sam, [priya], { validFrom: '2026-05-02' });
  const early = await app.as(sam).post('/supervision-sessions', { ...form, day: '2026-05-01' });
  expect([early.statusCode, words(early.body)]).toEqual([
    422,
    expect.stringContaining('The assignment of Sam Okafor begins on 2 May 2026'),
  ]);
  const confirmed = await app.as(priya).post(`${free.headers.location}/confirmation`);
  expect([confirmed.statusCode, words(confirmed.body)]).toEqual([
    403,
    expect.stringContaining('The assignment of Sam Okafor begins on 2 May 2026'),
  ]);
  expect((await app.as(sam).post('/supervision-sessions', { ...form, day: '2026-05-02' })).statusCode).toBe(
    303,
  );
});

test('those who train together in a cohort do not sign for each other where that is barred', async () => {
  const { people } = await found(app.server, 'Westside', {
    ann: { name: 'Ann Lee', roles: ['trainee'] },
    bo: { name: 'Bo Lee', roles: ['trainee', 'supervisor'] },
    mo: { name: 'Mo Lee', roles: ['manager'] },
  });
  const { ann, bo, mo } = people;
  await together(ann, bo);
  const id = await written(app, ann, bo);
  await ask(app, mo, { barCohortPeers: true });
  await expect(sign(bo, id)).rejects.toThrow('Bo Lee is in training in the same cohort');
  expect(await choices(ann)).toEqual([]);
  await ask(app, mo, { barCohortPeers: false });
  expect((await sign(bo, id)).status).toBe('signed');
});

/** Puts two people into one cohort of May. */
async function together(one: Somebody, other: Somebody): Promise<void> {
  const db = the(Database);
  await app.in(one, async () => {
    const [course] = await db.query<{ id: string; version: string }>(
      `WITH made AS (INSERT INTO courses (organisation_id, slug, created_at) VALUES ($1, 'talk', now()) RETURNING id),
            v AS (INSERT INTO course_versions (organisation_id, course_id, number, document, published_at)
                  SELECT $1, id, 1, '{}', now() FROM made RETURNING id, course_id)
       SELECT course_id AS id, id AS version FROM v`,
      [one.organisationId],
    );
    const [cohort] = await db.query<{ id: string }>(
      `INSERT INTO cohorts (organisation_id, course_id, version_id, name, starts_on, ends_on, created_at)
       VALUES ($1, $2, $3, 'May', '2026-05-01', '2026-05-31', now()) RETURNING id`,
      [one.organisationId, course!.id, course!.version],
    );
    for (const { id } of [one, other])
      await db.query(
        `INSERT INTO cohort_members (organisation_id, course_id, cohort_id, trainee_id, joined_at)
         VALUES ($1, $2, $3, $4, now())`,
        [one.organisationId, course!.id, cohort!.id, id],
      );
  });
}

test('a manager who is in training does not decide who supervises them', async () => {
  const { priya, sam, ade } = await app.cast();
  await app.in(ade, () =>
    app
      .get(Database)
      .query(`UPDATE memberships SET roles = ARRAY['trainee', 'manager'] WHERE user_id = $1`, [priya.id]),
  );
  const form = { supervisorId: sam.id, traineeIds: priya.id, relation: 'none', validFrom: '2026-05-01' };
  const own = await app.as(priya).post('/supervisors', form);
  expect([own.statusCode, own.body]).toEqual([403, expect.stringContaining('Ask another manager') as string]);
  expect((await app.as(ade).post('/supervisors', form)).statusCode).toBe(303);
});
