import { piecesOf } from '../../src/courses/learning/searching/pieces';
import { useApp } from '../support/use-app';
import { course, lesson, teaching } from './teaching';

const app = useApp();
const { teach } = teaching(app);
const path = '/courses/boundaries';

test('an excerpt is cut where its marks are', () => {
  expect(piecesOf('a \u0002b\u0003 c')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b', marked: true },
    { text: ' c', marked: false },
  ]);
});

test('words are found in every form, marked, and only in lessons that are open', async () => {
  const { ade, priya } = await app.cast();
  const lessons = [
    lesson('one', { markdown: 'Some *promises* <b>cannot</b> be kept.' }),
    lesson('two', { markdown: 'Never promise to keep a secret.', opens: { on: '2999-01-01' } }),
    lesson('three', { title: 'Keeping a promise', markdown: 'Nothing else.' }),
  ];
  await teach(ade, 'boundaries', course(lessons));
  const { body } = await app.as(priya).get(`${path}/search?q=promise`);
  expect(body).toContain('Found in 2 lessons');
  expect(body).toContain('<mark>promises</mark>');
  expect(body).not.toContain('<b>cannot');
  expect(body).not.toContain('secret');
  expect(body.indexOf('Keeping a promise')).toBeLessThan(body.indexOf('About one'));
});

test('what is not found is said so, and nobody searches the courses of others', async () => {
  const { ade, nadia, priya } = await app.cast();
  await teach(ade, 'boundaries', course([lesson('one')]));
  for (const q of ['juggling', `o'clock & (`, '%00', '"'])
    expect((await app.as(priya).get(`${path}/search?q=${encodeURIComponent(q)}`)).body).toContain(
      'stands in no lesson',
    );
  expect((await app.as(nadia).get(`${path}/search?q=say`)).statusCode).toBe(404);
});

test('a whole course can be printed, but for lessons that are not open', async () => {
  const { ade, priya } = await app.cast();
  const lessons = [
    lesson('one'),
    lesson('two', { opens: { on: '2999-01-01' } }),
    lesson('three', { minimumMinutes: 5 }),
  ];
  await teach(ade, 'boundaries', course(lessons));
  const { body } = await app.as(priya).get(`${path}/print`);
  expect(body).toContain('All there is to say about one.');
  expect(body).not.toContain('All there is to say about two.');
  expect(body).toContain('Opens on 1 January 2999');
  expect(body).not.toContain('All there is to say about three.');
  expect(body).toContain('Think of a boundary.');
});

test('courses are listed in groups, a page at a time, and found by their words', async () => {
  const { ade, priya } = await app.cast();
  for (let number = 10; number < 33; number++)
    await teach(ade, `course-${number}`, course([lesson('one')], { title: `Course ${number}` }));
  await app.as(priya).post('/courses/course-32/enrolment');
  await app.as(priya).post('/courses/course-31/lessons/one/completion');
  const first = (await app.as(priya).get('/courses')).body;
  expect(first.indexOf('Under way')).toBeLessThan(first.indexOf('To begin'));
  expect(first.indexOf('Course 32')).toBeLessThan(first.indexOf('Course 10'));
  expect([first.includes('Course 28'), first.includes('Course 29'), first.includes('Course 31')]).toEqual([
    true,
    false,
    false,
  ]);
  const second = (await app.as(priya).get('/courses?page=1')).body;
  expect([second.includes('Course 29'), second.includes('Completed')]).toEqual([true, true]);
  const found = (await app.as(priya).get('/courses?search=course+17')).body;
  expect([found.includes('Course 17'), found.includes('Course 18')]).toEqual([true, false]);
  expect((await app.as(priya).get('/courses?search=juggling')).body).toContain(
    'No course is called or described that way.',
  );
});
