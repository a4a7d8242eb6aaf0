import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { DataSource, type Logger } from 'typeorm';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { gathering } from '../gathering';
import { path, studying } from '../studying';

const app = useApp();
const { add, gather } = gathering(app);
const { adopt, study } = studying(app);

const base = `/authoring${path}`;
const said = (html: string) => parse(html).text.replace(/\s+/g, ' ');
const seen = async (person: Somebody, address: string) =>
  said((await app.as(person).get(base + address)).body);

beforeEach(() => app.clock.set('2026-05-20T10:00:00Z'));

/** Noor has been quiet for three weeks, Priya is under way. */
async function under() {
  const { ade, priya, noor, rowan, sam, nadia } = await app.cast();
  await adopt(ade);
  app.clock.set('2026-04-29T10:00:00Z');
  await study(noor, 1);
  app.clock.set('2026-05-20T10:00:00Z');
  await study(priya, 1, 2);
  return { ade, priya, noor, rowan, sam, nadia };
}

test('Ade sees who is where, and who has gone quiet', async () => {
  const { ade, priya, noor } = await under();
  const all = await seen(ade, '/trainees');
  expect(all).toMatch(
    new RegExp(`${noor.name}.*Quiet for two weeks.*1 of 6.*${priya.name}.*Under way.*2 of 6`),
  );
  expect(all).toContain('Noticing strengths');
  const stuck = await seen(ade, '/trainees?group=stuck');
  expect([stuck.includes(noor.name), stuck.includes(`${priya.name} Version`)]).toEqual([true, false]);
});

test('whoever is in a cohort and has not begun is listed, counted and can be written to', async () => {
  const { ade, noor, rowan, sam } = await under();
  const [course] = await app.in(ade, () => app.get(Database).query<{ id: string }>('SELECT id FROM courses'));
  const cohortId = await gather(ade, course!.id, { startsOn: '2026-01-01', endsOn: '2099-01-01' });
  for (const person of [noor, rowan, sam]) await add(ade, cohortId, person);
  await app.in(ade, () =>
    app.get(Database).query('UPDATE memberships SET ended_at = now() WHERE user_id = $1', [sam.id]),
  );
  expect(await seen(ade, '/trainees')).toMatch(
    new RegExp(`Everybody ?3.*${noor.name} ?Evenings.*1 of 6.*${rowan.name} ?Evenings.*Not begun yet`),
  );
  const notBegun = await seen(ade, '/trainees?group=not-begun');
  expect([rowan, noor, sam].map(({ name }) => notBegun.includes(`${name}Evenings`))).toEqual([
    ...[true, false, false],
  ]);
  const form = { group: 'not-begun', subject: 'Come in', text: 'We begin on Monday.', formKey: randomUUID() };
  await app.as(ade).post(`${base}/messages`, form);
  await app.settle();
  const mails = await Promise.all([noor, rowan, sam].map(({ email }) => app.mailTo(email)));
  expect(mails.map(({ length }) => length)).toEqual([0, 1, 0]);
});

test('somebody is found by a piece of their name, and nobody by another', async () => {
  const { ade, priya, noor } = await under();
  const found = await seen(
    ade,
    `/trainees?search=${encodeURIComponent(priya.name.slice(0, 4).toUpperCase())}`,
  );
  expect(found).toContain(priya.name);
  expect(found).not.toContain(`${noor.name} Version`);
  expect(await seen(ade, '/trainees?search=zzz')).toContain('Nobody found');
});

test('the chart says where people stop', async () => {
  const { ade } = await under();
  const reach = await seen(ade, '/reach');
  expect(reach).toContain('Of 2 people who take the current version.');
  expect(reach).toContain('2 of 2');
  expect(reach).toContain('Most stop at');
});

test('before anybody has begun, each page says so', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  for (const address of ['/trainees', '/reach'])
    expect(await seen(ade, address)).toContain('Nobody takes this course yet');
});

describe('writing to a group', () => {
  const message = { group: 'stuck', subject: 'How are you?', text: 'We miss you.\n\nCome *back* <soon>.' };

  test('sends one email to each of them, once, however often the form is sent', async () => {
    const { ade, priya, noor } = await under();
    const form = { ...message, formKey: randomUUID() };
    const twice = await Promise.all([0, 1].map(() => app.as(ade).post(`${base}/messages`, form)));
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    await app.settle();
    const mails = await app.mailTo(noor.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['How are you?']);
    expect(mails[0]?.text).toContain('We miss you.\n\nCome *back* <soon>.');
    expect(mails[0]?.text).toContain(`${ade.name} wrote this`);
    expect(await app.mailTo(priya.email)).toEqual([]);
  });

  test('a cohort is written to as a whole, whoever has begun', async () => {
    const { ade, priya, noor, rowan } = await under();
    const [course] = await app.in(ade, () =>
      app.get(Database).query<{ id: string }>('SELECT id FROM courses'),
    );
    const cohortId = await gather(ade, course!.id, { startsOn: '2026-01-01', endsOn: '2099-01-01' });
    for (const person of [priya, rowan]) await add(ade, cohortId, person);
    const { body } = await app.as(ade).get(`${base}/messages/new?group=${cohortId}`);
    expect(parse(body).querySelector('input[checked]')?.getAttribute('value')).toBe(cohortId);
    const form = { ...message, group: cohortId, formKey: randomUUID() };
    await app.as(ade).post(`${base}/messages`, form);
    await app.settle();
    for (const [person, mails] of [
      [priya, 1],
      [rowan, 1],
      [noor, 0],
    ] as const)
      expect(await app.mailTo(person.email)).toHaveLength(mails);
  });

  test('refused, keeps what was typed', async () => {
    const { ade } = await under();
    const { statusCode, body } = await app
      .as(ade)
      .post(`${base}/messages`, { ...message, subject: '', formKey: randomUUID() });
    expect(statusCode).toBe(422);
    expect(said(body)).toContain('Write a subject of at least three characters.');
    expect(parse(body).querySelector('textarea')?.text).toContain('Come *back*');
  });
});

test('trainees, supervisors and other organisations see none of it', async () => {
  const { priya, sam, nadia } = await under();
  for (const address of ['/trainees', '/reach', '/messages/new']) {
    expect((await app.as(priya).get(base + address)).statusCode).toBe(403);
    expect((await app.as(sam).get(base + address)).statusCode).toBe(403);
    expect((await app.as(nadia).get(base + address)).statusCode).toBe(404);
  }
});

test('a page costs the same queries at one trainee and at hundreds', async () => {
  const { ade } = await under();
  const cost = async (address: string) => {
    const source = app.get(DataSource);
    const { logger } = source;
    let asked = 0;
    source.logger = { logQuery: () => void asked++ } as unknown as Logger;
    await app.as(ade).get(base + address);
    source.logger = logger;
    return asked;
  };
  const look = async () => [await cost('/trainees'), await cost('/reach'), await cost('/messages/new')];
  await look();
  const before = await look();
  await app.in(ade, () =>
    app.get(Database).query(
      `WITH people AS (
         INSERT INTO users (name, email, locale, created_at)
         SELECT 'Trainee ' || n, 'many-' || n || '-' || $1 || '@example.org', 'en', now() FROM generate_series(1, 300) n RETURNING id),
       members AS (
         INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
         SELECT $1::uuid, id, '{trainee}', now() FROM people RETURNING user_id)
       INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
       SELECT $1::uuid, v.course_id, v.id, user_id, now(), now() FROM members, course_versions v WHERE v.organisation_id = $1::uuid`,
      [ade.organisationId],
    ),
  );
  expect(await look()).toEqual(before);
  expect(await seen(ade, '/trainees')).toMatch(/Everybody ?302/);
});
