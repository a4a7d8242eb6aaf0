import fc from 'fast-check';
import { allOf, type DaySum, standingOf, weekOf } from '../../src/practice/entries/week';
import { useApp } from '../support/use-app';
import { next, queriesOf, signed, words, written } from './practising';

const app = useApp();

describe('a week', () => {
  test.each([
    ['of a Thursday', null, '2026-05-07', '2026-05-04', '2026-05-10', null],
    ['of a Monday', null, '2026-05-04', '2026-05-04', '2026-05-10', null],
    ['of a Sunday', null, '2026-05-10', '2026-05-04', '2026-05-10', null],
    ['that is asked for', '2026-04-29', '2026-05-07', '2026-04-27', '2026-05-03', '2026-05-04'],
    ['that is still to come is this week', '2026-06-01', '2026-05-07', '2026-05-04', '2026-05-10', null],
    ['over the end of a year', '2027-01-01', '2027-02-01', '2026-12-28', '2027-01-03', '2027-01-04'],
    ['with a leap day', '2028-03-01', '2028-05-01', '2028-02-28', '2028-03-05', '2028-03-06'],
  ])('%s', (_, wished, today, monday, sunday, after) => {
    const week = weekOf(wished, today);
    expect([week.days[0], week.days[6], week.next, week.isThis]).toEqual([
      monday,
      sunday,
      after,
      after === null,
    ]);
    expect(week.days).toHaveLength(7);
  });

  test('goes back as far as practice may be written down', () => {
    expect(weekOf('2021-05-12', '2026-05-07').previous).toBe('2021-05-03');
    expect(weekOf('2021-05-03', '2026-05-07').previous).toBeNull();
  });

  test('leads to the one before and back', () => {
    const day = fc
      .integer({ min: 0, max: 1700 })
      .map((days) => new Date(Date.UTC(2021, 8, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (wished) => {
        const week = weekOf(wished, '2026-05-07');
        expect(week.days).toContain(wished);
        const before = weekOf(week.previous, '2026-05-07');
        expect([before.next, before.days.length]).toEqual([week.days[0], 7]);
      }),
    );
  });

  test('every minute of it is counted, waiting or not counted', () => {
    const sum = fc.record<DaySum>({
      day: fc.constant('2026-05-04'),
      status: fc.constantFrom('draft', 'submitted', 'returned', 'signed'),
      activityCounts: fc.boolean(),
      minutes: fc.integer({ min: 1, max: 1440 }),
    });
    fc.assert(
      fc.property(fc.array(sum), (sums) => {
        expect(allOf(standingOf(sums))).toBe(sums.reduce((total, { minutes }) => total + minutes, 0));
      }),
    );
    const of = (status: DaySum['status'], minutes: number, activityCounts = true) => ({
      day: '',
      status,
      activityCounts,
      minutes,
    });
    const sums = [
      of('signed', 60),
      of('submitted', 30),
      of('draft', 10),
      of('returned', 5),
      of('signed', 3, false),
    ];
    expect(standingOf(sums)).toEqual({ counted: 60, waiting: 30, notCounted: 18 });
  });
});

test.each([
  ['on Sunday night in London it is still that week', '2026-03-29T22:30:00Z', 'Mon 23 Mar'],
  [
    'half an hour past midnight, the clocks gone forward, a new one has begun',
    '2026-03-29T23:30:00Z',
    'Mon 30 Mar',
  ],
  ['the night they go back, the last hour of Sunday is an hour later', '2026-10-25T23:30:00Z', 'Mon 19 Oct'],
  ['and then it is Monday', '2026-10-26T00:00:00Z', 'Mon 26 Oct'],
])('%s', async (_, now, monday) => {
  app.clock.set(now);
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { day: '2026-03-20' });
  expect(words((await app.as(priya).get('/practice-entries')).body)).toContain(monday);
});

test('a week says of each day how long, and how that stands', async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { day: '2026-05-04' });
  await written(app, priya, sam, {
    day: '2026-05-04',
    hours: '',
    minutes: '15',
    activityKind: 'preparation',
  });
  await written(app, priya, sam, { day: '2026-05-06', hours: '', minutes: '20' });
  await written(app, priya, sam, { day: '2026-05-03' });
  const page = words((await app.as(priya).get('/practice-entries')).body);
  expect(page).toContain('This week 2 h 5 min: 1 h 30 min counted, 20 min waiting and 15 min not counted.');
  expect(page).toContain('Mon 4 May 1 h 45 min 1 h 30 min counted and 15 min not counted');
  expect(page).toMatch(/Tue 5 May 0 min Wed 6 May 20 min waiting Thu 7 May 0 min/);
});

test('an earlier week has its own address, with its entries only, and leads on', async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const { priya, sam } = await app.cast();
  await written(app, priya, sam, { day: '2026-05-03', hours: '', minutes: '33' });
  await written(app, priya, sam, { day: '2026-05-04', hours: '', minutes: '44' });
  const { body } = await app.as(priya).get('/practice-entries?week=2026-05-01');
  const page = words(body);
  expect(page).toContain('The week of 27 April 2026 33 min waiting.');
  expect(page).toMatch(/Entries of this week .*3 May 2026/);
  expect(page).not.toMatch(/Entries of this week .*4 May 2026/);
  for (const week of ['2026-04-20', '2026-05-04'])
    expect(body.replaceAll('&#x3D;', '=')).toContain(`/practice-entries?week=${week}`);
  expect(words((await app.as(priya).get('/practice-entries?week=2026-04-01')).body)).toContain(
    'There are no entries in this week.',
  );
  expect((await app.as(priya).get('/practice-entries?week=nonsense')).statusCode).toBe(200);
});

test('a week of many entries goes on in that week, and costs the same queries', async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const { priya, noor, sam } = await app.cast();
  await written(app, noor, sam, { day: '2026-04-29' });
  for (let minutes = 1; minutes <= 27; minutes += 1)
    await written(app, priya, sam, {
      day: '2026-04-29',
      hours: '',
      minutes,
      ...(minutes % 2 ? { 'minutes-in-mutual-support': minutes } : {}),
    });
  const path = '/practice-entries?week=2026-04-27';
  const few = await queriesOf(() => app.as(noor).get(path));
  expect(await queriesOf(() => app.as(priya).get(path))).toBe(few);
  const on = next((await app.as(priya).get(path)).body);
  expect(on).toContain('week=2026-04-27');
  expect(words((await app.as(priya).get(on)).body).match(/29 April 2026/g)).toHaveLength(2);
});

test('a split entry is in each of its domains, and once in all', async () => {
  app.clock.set('2026-05-07T18:00:00Z');
  const { priya, sam } = await app.cast();
  await signed(app, priya, sam, { 'minutes-in-active-listening': '60', 'minutes-in-mutual-support': '30' });
  const page = words((await app.as(priya).get('/practice-entries')).body);
  expect(page).toMatch(
    /Active listening Counted 1 h .*Mutual support Counted 30 min .*Altogether Counted 1 h 30 min/,
  );
});

test.each(['0000-01-01', '0001-01-01', '2026-02-30', 'soon'])(
  'a page about week %s is a page',
  async (week) => {
    const { priya } = await app.cast();
    expect((await app.as(priya).get(`/practice-entries?week=${week}`)).statusCode).toBe(200);
  },
);
