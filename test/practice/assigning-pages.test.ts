import { DepartureService } from '../../src/organisations';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { ask, assigned, proposedFromOutside } from './assigning-staff';
import { next, practice, queriesOf, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

const read = async (who: Somebody, path: string) => words((await app.as(who).get(path)).body);
const subjects = async ({ email }: Somebody) => (await app.mailTo(email)).map(({ subject }) => subject);

test('a manager assigns a supervisor to several trainees in one form, and both sides hear of it', async () => {
  const { priya, noor, sam, ade } = await app.cast();
  expect(await read(ade, '/supervisors/new')).toContain('Priya Nair No supervisor today');
  const form = {
    supervisorId: sam.id,
    traineeIds: [priya.id, noor.id],
    relation: 'none',
    validFrom: '2026-05-01',
    credential: 'Certified supervisor',
  };
  const response = await app.as(ade).post('/supervisors', form);
  expect([response.statusCode, response.headers.location]).toEqual([303, `/supervisors/${sam.id}`]);
  const page = await read(ade, `/supervisors/${sam.id}`);
  expect(page).toMatch(
    /Noor Haddad Qualification Certified supervisor Days From 1 May 2026 on Where it stands Current/,
  );
  expect(await read(ade, '/supervisors')).toMatch(/Sam Okafor .* 2 trainees/);
  expect(await read(priya, '/your-supervisors')).toContain('Sam Okafor Qualification Certified supervisor');
  await app.settle();
  expect(await subjects(priya)).toEqual(['Your supervisor is confirmed']);
  expect(await subjects(sam)).toEqual(['Somebody new to supervise', 'Somebody new to supervise']);
  expect(JSON.stringify(await app.mailTo(sam.email))).not.toMatch(/Priya|Noor/);
});

test('a refused form is shown again with what was ticked and why', async () => {
  const { priya, sam, ade } = await app.cast();
  const form = { traineeIds: priya.id, relation: 'relative', validFrom: '2026-05-01' };
  const nobody = await app.as(ade).post('/supervisors', form);
  expect(nobody.statusCode).toBe(422);
  expect(nobody.body).toMatch(new RegExp(`value="${priya.id}"[^>]* checked`));
  expect(words(nobody.body)).toContain('Choose somebody who supervises here');
  const relative = await app.as(ade).post('/supervisors', { ...form, supervisorId: sam.id });
  expect([relative.statusCode, words(relative.body)]).toEqual([
    409,
    expect.stringContaining('Relatives do not supervise each other in this organisation'),
  ]);
});

test('a trainee proposes somebody from outside; the manager declines with a reason that the trainee reads', async () => {
  const { priya, ade } = await app.cast();
  const form = {
    who: 'outside',
    name: 'Kit Moreau',
    organisation: 'Quay Clinic',
    relation: 'colleague',
    validFrom: '2026-05-01',
  };
  const refused = await app.as(priya).post('/your-supervisors', form);
  expect([refused.statusCode, refused.body.includes('value="Kit Moreau"')]).toEqual([422, true]);
  expect(words(refused.body)).toContain('Write an email address such as jo@example.org.');
  expect(words(refused.body)).toContain('Write what qualifies them');
  const whole = { ...form, email: `kit.${priya.id}@clinic.example`, credential: 'Counsellor' };
  expect((await app.as(priya).post('/your-supervisors', whole)).statusCode).toBe(303);
  expect((await app.as(priya).post('/your-supervisors', whole)).statusCode).toBe(409);
  expect(await read(priya, '/your-supervisors')).toContain('Kit Moreau Qualification Counsellor Quay Clinic');
  const list = await app.as(ade).get('/supervisors?show=proposed');
  const [, id] = /href="\/supervisor-assignments\/([^"]*)"/.exec(list.body) ?? [];
  const empty = await app.as(ade).post(`/supervisor-assignments/${id}/refusal`, { reason: ' ' });
  expect([empty.statusCode, words(empty.body)]).toEqual([422, expect.stringContaining('Write the reason')]);
  const declined = await app
    .as(ade)
    .post(`/supervisor-assignments/${id}/refusal`, { reason: 'We need a reference.' });
  expect(declined.statusCode).toBe(303);
  await app.settle();
  expect(await subjects(priya)).toEqual(['About the supervisor you proposed']);
  expect(JSON.stringify(await app.mailTo(priya.email))).not.toMatch(/Kit|reference/);
  expect(await read(priya, '/your-supervisors')).toMatch(/Declined .*We need a reference\./);
});

test('confirmed, somebody from outside can be named, and has no place here', async () => {
  const { priya, ade } = await app.cast();
  const { id } = await proposedFromOutside(app, priya);
  expect((await app.as(ade).post(`/supervisor-assignments/${id}/confirmation`)).statusCode).toBe(303);
  expect((await app.as(ade).post(`/supervisor-assignments/${id}/confirmation`)).statusCode).toBe(409);
  const form = (await app.as(priya).get('/practice-entries/new')).body;
  const [, kit] = /<option value="([^"]*)">Kit Moreau/.exec(form) ?? [];
  expect((await app.as(priya).post('/practice-entries', practice({ id: kit ?? '' }))).statusCode).toBe(303);
  for (const path of ['/practice-entries/waiting', '/supervisors', '/people'])
    expect((await app.as({ id: kit ?? '' }).get(path)).statusCode).toBe(403);
});

test('whoever ends an assignment says why and until when; the trainee hears of it', async () => {
  const { priya, sam, ade } = await app.cast();
  const { made } = await assigned(app, ade, sam, [priya]);
  const path = `/supervisor-assignments/${made[0]?.id}`;
  expect((await app.as(ade).post(`${path}/end`, { lastDay: '2026-05-10' })).statusCode).toBe(422);
  const end = { lastDay: '2026-05-10', reason: 'Sam moves to another team.' };
  expect((await app.as(ade).post(`${path}/end`, end)).statusCode).toBe(303);
  expect((await app.as(ade).post(`${path}/end`, end)).statusCode).toBe(409);
  expect(await read(ade, path)).toMatch(
    /Ended because: Sam moves to another team\..*1 May 2026 to 10 May 2026/,
  );
  await app.settle();
  expect(await subjects(priya)).toEqual(['A supervision of yours ends']);
});

test('who has no supervisor and what ends within 30 days is counted and listed', async () => {
  const { priya, noor, rowan, sam, ade } = await app.cast();
  await assigned(app, ade, sam, [priya], { validUntil: '2026-06-02' });
  await assigned(app, ade, sam, [noor], { validUntil: '2026-06-03' });
  await assigned(app, ade, sam, [rowan], { validFrom: '2026-05-04' });
  const page = await read(ade, '/supervisors?show=without');
  expect(page).toMatch(/Without a supervisor 1 Ending soon 1/);
  expect([page.includes('Rowan Ellis'), page.includes('Priya Nair')]).toEqual([true, false]);
  const ending = await read(ade, '/supervisors?show=ending');
  expect([ending.includes('Priya Nair with Sam Okafor'), ending.includes('Noor Haddad')]).toEqual([
    true,
    false,
  ]);
  await assigned(app, ade, sam, [priya], { validFrom: '2026-06-03' });
  expect(await read(ade, '/supervisors?show=ending')).toContain('Nothing ends within 30 days');
});

test('supervisors are found by a part of their name, whatever stands in it', async () => {
  const { sam, jo, ade } = await app.cast();
  const page = await read(ade, '/supervisors?search=okaf');
  expect([page.includes(sam.name), page.includes(jo.name)]).toEqual([true, false]);
  expect(await read(ade, '/supervisors?search=%25')).toContain('Nobody here fits that.');
  expect(await read(ade, '/supervisors?show=without&search=noor')).not.toContain('Priya Nair');
});

test('a coordinator hands over a queue on the supervisor’s page', async () => {
  const { priya, noor, sam, jo, ade } = await app.cast();
  for (const trainee of [priya, priya, noor]) await written(app, trainee, sam);
  const page = await read(ade, `/supervisors/${sam.id}`);
  expect(page).toContain('Hand over 3 entries of 2 trainees');
  const empty = await app.as(ade).post(`/supervisors/${sam.id}/handover`, {});
  expect([empty.statusCode, words(empty.body)]).toEqual([
    422,
    expect.stringContaining('Choose who is to sign.'),
  ]);
  const done = await app.as(ade).post(`/supervisors/${sam.id}/handover`, { supervisorId: jo.id });
  expect(done.statusCode).toBe(303);
  expect(await read(ade, `/supervisors/${jo.id}`)).toContain('3 entries of 2 trainees wait for a signature');
  expect(await read(ade, `/supervisors/${sam.id}`)).toContain('No entries wait.');
});

test('a trainee chooses who signs instead, for everything in one go', async () => {
  const { priya, sam, jo, ade } = await app.cast();
  const ids = [await written(app, priya, sam), await written(app, priya, sam, { then: 'keep' })];
  expect(await read(priya, '/your-supervisors/handover')).toContain(
    'Every entry has somebody who can sign it',
  );
  await app.in(ade, () => app.get(DepartureService).end(app.actor(ade), sam.id));
  expect(await read(priya, '/your-supervisors')).toContain('2 entries name somebody who cannot sign them.');
  const page = await read(priya, '/your-supervisors/handover');
  expect(page.match(/Sam Okafor no longer signs here/g)).toHaveLength(2);
  const nobody = await app.as(priya).post('/your-supervisors/handover', { entryIds: ids });
  expect(nobody.statusCode).toBe(422);
  const form = { entryIds: ids, supervisorId: jo.id };
  expect((await app.as(priya).post('/your-supervisors/handover', form)).statusCode).toBe(303);
  expect(await read(priya, '/your-supervisors/handover')).toContain(
    'Every entry has somebody who can sign it',
  );
});

test('a supervisor says when they are away, and calls it off', async () => {
  const { sam, jo, priya } = await app.cast();
  const refused = await app.as(sam).post('/absences', { awayFrom: '2026-05-04', delegateId: jo.id });
  expect([refused.statusCode, words(refused.body)]).toEqual([
    422,
    expect.stringContaining('Choose the last day on which you are away.'),
  ]);
  const form = { awayFrom: '2026-05-04', awayUntil: '2026-05-10', delegateId: jo.id };
  expect((await app.as(sam).post('/absences', form)).statusCode).toBe(303);
  expect((await app.as(sam).post('/absences', form)).statusCode).toBe(409);
  const page = await app.as(sam).get('/absences');
  expect(words(page.body)).toMatch(
    /4 May 2026 to 10 May 2026 Who signs meanwhile Jo Lindqvist Where it stands To come/,
  );
  const [, action] = /action="(\/absences\/[^"]*\/end)"/.exec(page.body) ?? [];
  expect((await app.as(jo).post(action ?? '')).statusCode).toBe(404);
  expect((await app.as(sam).post(action ?? '')).statusCode).toBe(303);
  expect(await read(sam, '/absences')).toContain('Called off');
  expect((await app.as(priya).get('/absences')).statusCode).toBe(403);
});

test('only coordinators assign, and only trainees propose', async () => {
  const { priya, sam, ade } = await app.cast();
  for (const [who, path] of [
    [priya, '/supervisors'],
    [sam, '/supervisors'],
    [sam, '/your-supervisors'],
    [ade, '/your-supervisors'],
  ] as const)
    expect((await app.as(who).get(path)).statusCode).toBe(403);
});

test('pages of one organisation show nothing of another', async () => {
  const { sam, priya, ade, nadia } = await app.cast();
  const { made } = await assigned(app, ade, sam, [priya]);
  const paths = [
    `/supervisors/${sam.id}`,
    `/supervisors/trainees/${priya.id}`,
    `/supervisor-assignments/${made[0]?.id}`,
  ];
  for (const path of paths) expect((await app.as(nadia).get(path)).statusCode).toBe(404);
  expect((await app.as(nadia).get('/supervisors')).body).not.toContain(sam.id);
});

test('a list of supervisors goes on by name and costs the same queries as a short one', async () => {
  const { sam, ade, nadia } = await app.cast();
  await app.as(ade).get('/supervisors');
  const short = await queriesOf(() => app.as(ade).get('/supervisors'));
  for (let index = 0; index < 26; index += 1)
    await app.as(ade).post('/people', {
      name: `Supervisor ${String.fromCharCode(65 + index)}`,
      email: `s${index}.${ade.id.slice(0, 8)}@example.org`,
      roles: 'supervisor',
    });
  const first = (await app.as(ade).get('/supervisors')).body;
  expect(await queriesOf(() => app.as(ade).get('/supervisors'))).toBe(short);
  const rest = (await app.as(ade).get(next(first))).body;
  const rows = (html: string) => html.match(/href="\/supervisors\/[0-9a-f-]{36}"/g)?.length;
  expect([rows(first), rows(rest)]).toEqual([25, 3]);
  expect(first.includes(nadia.id) || rest.includes(nadia.id)).toBe(false);
  expect(first.includes(sam.id)).toBe(true);
});

test('where nobody can sign for a trainee, the form leads to proposing somebody', async () => {
  const { priya, ade } = await app.cast();
  await ask(app, ade, { assignedOnly: true });
  const page = await app.as(priya).get('/practice-entries/new');
  expect(words(page.body)).toContain('Nobody can sign your practice yet');
  expect(page.body).toContain('href="/your-supervisors"');
});
