import { checkLines, type Ground } from '../../src/courses/cohorts/importing/check-lines';
import { peopleIn, textOf } from '../../src/courses/cohorts/importing/people-file';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { gathering } from './gathering';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const { add, gather } = gathering(app);

test.each([
  ['name,email\nKim,kim@example.org', [{ line: 2, name: 'Kim', email: 'kim@example.org', cohort: '' }]],
  [
    'Email;Name;Cohort\r\nKIM@example.org; Kim ;Late\r\n',
    [{ line: 2, name: 'Kim', email: 'kim@example.org', cohort: 'Late' }],
  ],
  [
    '\uFEFFname,email\n\n"Kim ""K"" Doe, jr",kim@example.org',
    [{ line: 3, name: 'Kim "K" Doe, jr', email: 'kim@example.org', cohort: '' }],
  ],
  [
    'name,email\n"Kim\nDoe",kim@example.org\nLee',
    [
      { line: 3, name: 'Kim\nDoe', email: 'kim@example.org', cohort: '' },
      { line: 4, name: 'Lee', email: '', cohort: '' },
    ],
  ],
])('%j holds its people', (text, lines) => {
  expect(peopleIn(text)).toEqual({ ok: true, lines });
});

test.each([
  ['', 'empty', 1],
  ['Kim,kim@example.org', 'columns', 1],
  ['name,email\nKim,kim@example.org\n"Lee,lee@example.org', 'quotes', 3],
  ['name,email\n' + 'Kim,kim@example.org\n'.repeat(2001), 'tooLong', 2002],
])('%j cannot be read', (text, reason, line) => {
  expect(peopleIn(text)).toEqual({ ok: false, reason: `courses.importing.errors.${reason}`, line });
});

test('two thousand lines are read', () => {
  expect(peopleIn('name,email\n' + 'Kim,kim@example.org\n'.repeat(2000))).toMatchObject({ ok: true });
});

test('what a spreadsheet saves is read in its own letters', () => {
  expect(textOf(Buffer.from('name\nJosé', 'utf8'))).toBe('name\nJosé');
  expect(textOf(Buffer.from('name\nJosé “K”'.replace('“', '\x93').replace('”', '\x94'), 'latin1'))).toBe(
    'name\nJosé “K”',
  );
});

const ground: Ground = {
  here: 'evenings',
  known: new Map([
    ['priya@example.org', { id: 'priya', isTrainee: true, cohortId: null }],
    ['noor@example.org', { id: 'noor', isTrainee: true, cohortId: 'evenings' }],
    ['rowan@example.org', { id: 'rowan', isTrainee: true, cohortId: 'mornings' }],
    ['sam@example.org', { id: 'sam', isTrainee: false, cohortId: null }],
  ]),
  cohorts: new Map([
    ['evenings', 'evenings'],
    ['mornings', 'mornings'],
  ]),
  places: new Map([
    ['evenings', 2],
    ['mornings', null],
  ]),
};
const at = (line: number, name: string, email: string, cohort = '') => ({ line, name, email, cohort });

test('every line says what comes of it, with all its faults', () => {
  const checked = checkLines(
    [
      at(2, 'Kim', 'kim@example.org'),
      at(3, 'Priya', 'priya@example.org', 'Evenings'),
      at(4, 'Noor', 'noor@example.org'),
      at(5, 'Rowan', 'rowan@example.org'),
      at(6, 'Sam', 'sam@example.org'),
      at(7, '', 'kim'),
      at(8, 'Kim again', 'kim@example.org', 'Nights'),
      at(9, 'Lee', 'lee@example.org'),
      at(10, 'Max', 'max@example.org', 'mornings'),
      at(11, 'x'.repeat(201), ''),
    ],
    ground,
  );
  expect(checked.map(({ outcome }) => outcome)).toEqual([
    ...[
      'invite',
      'add',
      'already',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
      'invite',
      'refused',
    ],
  ]);
  expect(checked.map(({ faults }) => faults.length)).toEqual([0, 0, 0, 1, 1, 2, 2, 1, 0, 2]);
  expect(checked[6]?.faults).toEqual([
    'The same address stands in line 2.',
    'This course has no cohort called “Nights”.',
  ]);
  expect(checked[7]?.faults).toEqual(['Every place in the cohort is taken.']);
});

test('a list is shown with its faults and changes nothing until it is confirmed', async () => {
  const { ade, priya, sam } = await app.cast();
  const { courseId } = await teach(ade, 'boundaries', course([lesson('one')]));
  const id = await gather(ade, courseId);
  await add(ade, id, priya);
  const kim = `kim.${ade.id}@example.org`;
  const people = `name;email\nKim Doe;${kim}\nPriya;${priya.email}\nSam;${sam.email}\nNobody;\n`;
  const count = async () => {
    const [row] = await app.in(ade, () =>
      app
        .get(Database)
        .query<{ n: number }>('SELECT count(*)::int AS n FROM cohort_members WHERE cohort_id = $1', [id]),
    );
    return row?.n;
  };
  const file = new File([people], 'people.csv');
  const { body, statusCode } = await app
    .as(ade)
    .upload(`/cohorts/${id}/people/import`, { people: '' }, { file });
  expect(statusCode).toBe(200);
  expect(body).toContain('To add: 1. Here already: 1. With faults: 2.');
  expect(body).toContain('The email address is missing.');
  expect(await count()).toBe(1);
  await app.settle();
  expect(await app.mailTo(kim)).toHaveLength(0);
  for (let time = 0; time < 2; time++) {
    expect((await app.as(ade).post(`/cohorts/${id}/people/import/confirmation`, { people })).statusCode).toBe(
      303,
    );
    await app.settle();
    expect([await count(), (await app.mailTo(kim)).length]).toEqual([2, 1]);
  }
});

test('a list that cannot be read says where, and what was pasted is kept', async () => {
  const { ade, nadia } = await app.cast();
  const { courseId } = await teach(ade, 'boundaries', course([lesson('one')]));
  const at = `/cohorts/${await gather(ade, courseId)}/people/import`;
  const { statusCode, body } = await app.as(ade).post(at, { people: 'name,email\n"Kim' });
  expect(statusCode).toBe(422);
  expect(body).toContain('A quotation mark is not closed, near line 2');
  expect(body).toContain('&quot;Kim</textarea>');
  expect((await app.as(ade).post(at, {})).body).toContain('Choose a file or paste some lines first.');
  expect((await app.as(nadia).post(at, { people: 'name,email' })).statusCode).toBe(404);
});
