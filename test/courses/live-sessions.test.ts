import { parse } from 'node-html-parser';
import { calendarFile } from '../../src/courses/cohorts/sessions/calendar';
import { instantOf, tomorrow } from '../../src/courses/cohorts/sessions/local-time';
import { CoursesWorker } from '../../src/courses/courses.worker';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { gathering } from './gathering';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const { add, gather, plan } = gathering(app);
const path = '/courses/boundaries';
const document = course([lesson<'live-session'>('meet', { kind: 'live-session' })]);

/** Priya and Noor in a cohort that meets once, led by Sam. */
async function meeting() {
  const people = await app.cast();
  const { ade, priya, noor, sam } = people;
  app.clock.set('2026-05-04T08:00:00Z');
  const { courseId } = await teach(ade, 'boundaries', document);
  const cohort = await gather(ade, courseId);
  await add(ade, cohort, priya);
  await add(ade, cohort, noor);
  const id = await plan(ade, cohort, sam);
  return { ...people, cohort, id, at: `/live-sessions/${id}` };
}
const done = (body: string) => /(\d) of 1 lesson done/.exec(body)?.[1];

test.each([
  ['2026-05-11', '18:30', 'Europe/London', '2026-05-11T17:30:00.000Z'],
  ['2026-01-11', '18:30', 'Europe/London', '2026-01-11T18:30:00.000Z'],
  ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  ['2026-05-11', '08:00', 'Asia/Kathmandu', '2026-05-11T02:15:00.000Z'],
])('%s %s in %s %s', (day, time, zone, iso) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(iso);
});

test('tomorrow is the next day where the organisation is, also when clocks change', () => {
  expect(tomorrow(new Date('2026-03-27T23:30:00Z'), 'Europe/London')).toEqual({
    from: new Date('2026-03-28T00:00:00Z'),
    until: new Date('2026-03-29T00:00:00Z'),
  });
  expect(tomorrow(new Date('2026-03-28T12:00:00Z'), 'Europe/London').until).toEqual(
    new Date('2026-03-29T23:00:00Z'),
  );
});

test('those who go find it on their course, at its lesson and as a calendar file', async () => {
  const { priya, rowan, at, id } = await meeting();
  expect((await app.as(priya).get(path)).body).toContain(`href="${at}"`);
  const { body } = await app.as(priya).get(`${path}/lessons/meet`);
  expect(body).toContain('11 May 2026');
  expect(body).toContain('18:30');
  expect((await app.as(priya).get(at)).body).toContain('Led by');
  const file = await app.as(priya).get(`${at}/calendar.ics`);
  expect(file.headers['content-type']).toContain('text/calendar');
  expect(file.body).toContain(`UID:live-session-${id}@`);
  expect(file.body).toContain('DTSTART:20260511T173000Z');
  expect(file.body).toContain('DTEND:20260511T190000Z');
  expect((await app.as(rowan).get(at)).statusCode).toBe(404);
  expect((await app.as(rowan).get(`${at}/calendar.ics`)).statusCode).toBe(404);
});

test('a change raises the sequence and keeps the name; calling it off says so', async () => {
  const { ade, priya, sam, at, id } = await meeting();
  const words = {
    lesson: 'meet',
    day: '2026-05-12',
    time: '10:00',
    minutes: '60',
    place: 'https://meet.example.org/a',
  };
  expect((await app.as(ade).post(at, { ...words, facilitatorId: sam.id })).statusCode).toBe(303);
  const moved = (await app.as(priya).get(`${at}/calendar.ics`)).body;
  expect(moved).toContain(`UID:live-session-${id}@`);
  expect(moved).toContain('SEQUENCE:1');
  expect(moved).toContain('DTSTART:20260512T090000Z');
  await app.as(ade).post(`${at}/cancellation`);
  const off = (await app.as(priya).get(`${at}/calendar.ics`)).body;
  expect([
    off.includes('METHOD:CANCEL'),
    off.includes('STATUS:CANCELLED'),
    off.includes('SEQUENCE:2'),
  ]).toEqual([true, true, true]);
  expect((await app.as(ade).post(at, { ...words, facilitatorId: sam.id })).statusCode).toBe(409);
  expect(
    (await app.as(sam).post(`${at}/attendances`, { trainee: priya.id, state: 'present' })).statusCode,
  ).toBe(409);
  expect((await app.as(priya).get(path)).body).toContain('Called off');
});

test('whoever leads it takes down several at once, and those who were there have done the lesson', async () => {
  const { priya, noor, rowan, sam, jo, at } = await meeting();
  expect((await app.as(priya).post(`${path}/lessons/meet/completion`)).statusCode).toBe(409);
  expect((await app.as(sam).post(`${at}/attendances`, { state: 'present' })).body).toContain(
    'Tick at least one person',
  );
  await app.as(sam).post(`${at}/attendances`, { trainee: [priya.id, noor.id, rowan.id], state: 'late' });
  for (const person of [priya, noor]) expect(done((await app.as(person).get(path)).body)).toBe('1');
  expect(done((await app.as(rowan).get(path)).body)).toBe('0');
  expect(
    (await app.as(priya).post(`${at}/attendances`, { trainee: priya.id, state: 'present' })).statusCode,
  ).toBe(403);
  expect(
    (await app.as(jo).post(`${at}/attendances`, { trainee: priya.id, state: 'present' })).statusCode,
  ).toBe(404);
});

test('an absence that is corrected undoes the lesson while the course is not completed', async () => {
  const { ade, priya, sam } = await app.cast();
  const two = course([lesson<'live-session'>('meet', { kind: 'live-session' }), lesson('read')]);
  const { courseId } = await teach(ade, 'boundaries', two);
  const cohort = await gather(ade, courseId);
  await add(ade, cohort, priya);
  const at = `/live-sessions/${await plan(ade, cohort, sam)}`;
  const take = (state: string) => app.as(sam).post(`${at}/attendances`, { trainee: priya.id, state });
  await take('present');
  expect((await app.as(priya).get(path)).body).toContain('1 of 2 lessons done');
  await take('absent');
  expect((await app.as(priya).get(path)).body).toContain('0 of 2 lessons done');
});

test('the day before, everybody who is expected hears of it once, and nobody of one called off', async () => {
  const { ade, harbour, priya, rowan, at } = await meeting();
  const remind = async (iso: string) => {
    app.clock.set(iso);
    await app.runNow(CoursesWorker, 'remindOfSessions', harbour.id);
    await app.settle();
  };
  await remind('2026-05-09T09:30:00Z');
  expect(await app.mailTo(priya.email)).toHaveLength(0);
  await remind('2026-05-10T08:30:00Z');
  await remind('2026-05-10T09:30:00Z');
  const [letter, another] = await app.mailTo(priya.email);
  expect([letter?.subject, another]).toEqual(['Tomorrow: Evenings', undefined]);
  expect(await app.mailTo(rowan.email)).toHaveLength(0);
  expect((await app.as(ade).post(`${at}/cancellation`)).statusCode).toBe(303);
});

test('whoever is expected hears that a meeting was moved or called off, once for each change', async () => {
  const { ade, sam, priya, rowan, at } = await meeting();
  const words = { lesson: 'meet', day: '2026-05-11', time: '18:30', minutes: '90', place: 'Room 4' };
  const change = async (changes: Record<string, string>) => {
    await app.as(ade).post(at, { ...words, facilitatorId: sam.id, ...changes });
    await app.settle();
  };
  await change({ facilitatorId: ade.id });
  expect(await app.mailTo(priya.email)).toHaveLength(0);
  await change({ time: '19:00', place: 'Room 9' });
  await app.as(ade).post(`${at}/cancellation`);
  await app.settle();
  const letters = await app.mailTo(priya.email);
  expect(letters.map(({ subject }) => subject).sort()).toEqual(['Called off: Evenings', 'Changed: Evenings']);
  expect(letters.find(({ subject }) => subject.startsWith('Changed'))?.text).toContain('Room 9');
  expect(await app.mailTo(rowan.email)).toHaveLength(0);
});

test('nobody is written to of a meeting that is over', async () => {
  const { ade, priya, at } = await meeting();
  app.clock.set('2026-05-12T12:00:00Z');
  await app.as(ade).post(`${at}/cancellation`);
  await app.settle();
  expect(await app.mailTo(priya.email)).toHaveLength(0);
});

test('a calendar file says what RFC 5545 asks for', () => {
  const at = new Date('2026-05-11T17:30:00Z');
  const meeting = {
    id: 'a',
    startsAt: at,
    minutes: 30,
    place: 'Room; 4, left',
    revision: 3,
    changedAt: at,
    cancelledAt: null,
  };
  const words = {
    title: 'First',
    description: 'One\nTwo',
    host: 'cairn.example.org',
    url: 'https://cairn.example.org',
  };
  const lines = calendarFile(meeting, words).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:live-session-a@cairn.example.org',
      'SEQUENCE:3',
      'STATUS:CONFIRMED',
      'LOCATION:Room\\; 4\\, left',
      'DTSTAMP:20260511T173000Z',
    ]),
  );
});

describe('with three hundred people', () => {
  /** Adds so many people of one letter to the cohort of a meeting. */
  const fill = (person: Somebody, sessionId: string, people: number) =>
    app.in(person, () =>
      app.get(Database).query(
        `WITH made AS (
           INSERT INTO users (email, name, locale, created_at)
           SELECT n || '.' || gen_random_uuid() || '@example.org', '李 ' || lpad(n::text, 3, '0'), 'en', now()
             FROM generate_series(1, $3::int) n RETURNING id),
         joined AS (
           INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
           SELECT $1::uuid, id, '{trainee}', now() FROM made RETURNING organisation_id, user_id)
         INSERT INTO cohort_members (organisation_id, course_id, cohort_id, trainee_id, joined_at)
         SELECT s.organisation_id, s.course_id, s.cohort_id, j.user_id, now()
           FROM joined j JOIN live_sessions s ON s.organisation_id = j.organisation_id AND s.id = $2`,
        [person.organisationId, sessionId, people],
      ),
    );
  const peopleOn = (body: string) =>
    parse(body)
      .querySelectorAll('input[name="trainee"]')
      .map((one) => one.getAttribute('value'));
  const pathTo = (body: string, rel: string) =>
    parse(body).querySelector(`a[rel="${rel}"]`)?.getAttribute('href');

  test('they are listed in parts, and each of them once', async () => {
    const { sam, at } = await meeting();
    await fill(sam, at.split('/')[2]!, 300);
    const seen: unknown[] = [];
    let next: string | undefined = at;
    const pages: string[] = [];
    while (next) {
      const { body } = await app.as(sam).get(next);
      pages.push(next);
      seen.push(...peopleOn(body));
      next = pathTo(body, 'next');
    }
    expect([seen.length, new Set(seen).size, pages.length]).toEqual([302, 302, 7]);
    const third = await app.as(sam).get(pages[2]!);
    expect(pathTo(third.body, 'prev')).toBe(pages[1]);
    expect(pathTo((await app.as(sam).get(pages[1]!)).body, 'prev')).toBe(at);
  });

  test('attendance is taken for a whole part at once, and one stays where one was', async () => {
    const { sam, at } = await meeting();
    await fill(sam, at.split('/')[2]!, 300);
    const second = pathTo((await app.as(sam).get(at)).body, 'next') ?? '';
    const { body } = await app.as(sam).get(second);
    const action = parse(body).querySelector('form.selection')?.getAttribute('action') ?? '';
    const taken = await app.as(sam).post(action, { trainee: peopleOn(body) as string[], state: 'present' });
    expect(taken.headers.location).toContain(second);
    expect(parse((await app.as(sam).get(second)).body).text).toContain(
      'Taken down for 50 of 302; 50 were there.',
    );
    const refused = await app.as(sam).post(action, { state: 'present' });
    expect([refused.statusCode, peopleOn(refused.body)]).toEqual([422, peopleOn(body)]);
  }, 30_000);
});

test('of a meeting that nobody is expected at, the page says so', async () => {
  const { ade, sam } = await app.cast();
  const { courseId } = await teach(
    ade,
    'boundaries',
    course([lesson<'live-session'>('meet', { kind: 'live-session' })]),
  );
  const at = `/live-sessions/${await plan(ade, await gather(ade, courseId), sam)}`;
  expect(parse((await app.as(sam).get(at)).body).text).toContain('Nobody is expected yet');
});
