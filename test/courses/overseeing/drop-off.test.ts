import { dropOff } from '../../../src/courses/overseeing/drop-off';
import { whereIs } from '../../../src/courses/overseeing/where';
import { CourseDocument } from '../../../src/courses/authoring/course-document';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const lesson = (slug: string, optional?: boolean) => ({ slug, title: slug.toUpperCase(), optional });
const count = (slug: string, opened: number, done: number) => ({ lesson: slug, opened, done });

describe('how far people come', () => {
  test('counts those lost at each lesson, and says where most are', () => {
    const counts = [count('a', 9, 8), count('b', 8, 3), count('c', 3, 3)];
    const reach = dropOff([lesson('a'), lesson('b'), lesson('c')], counts, 10);
    expect(reach.map(({ lost, steepest }) => [lost, steepest])).toEqual([
      [2, false],
      [5, true],
      [0, false],
    ]);
  });

  test('a lesson that may be left out loses nobody', () => {
    const reach = dropOff(
      [lesson('a'), lesson('b', true), lesson('c')],
      [count('a', 5, 5), count('c', 5, 5)],
      5,
    );
    expect(reach.map(({ lost }) => lost)).toEqual([0, 0, 0]);
    expect(reach.some(({ steepest }) => steepest)).toBe(false);
  });

  test('whoever did a lesson has opened it, and doing them out of order loses nobody twice', () => {
    const [first, second] = dropOff([lesson('a'), lesson('b')], [count('a', 0, 2), count('b', 4, 4)], 5);
    expect([first?.opened, second?.lost]).toEqual([2, 0]);
  });

  test('with nobody there is nothing to say', () => {
    expect(dropOff([lesson('a')], [], 0)).toMatchObject([{ opened: 0, done: 0, lost: 0, steepest: false }]);
  });
});

const document = CourseDocument.parse({
  ...{
    title: 'Listening',
    summary: 'About listening.',
    domain: 'active-listening',
    supervisionPrompt: 'Think back.',
  },
  objectives: [{ id: 'one', text: 'Listen well.', competencies: ['communication'] }],
  sources: [{ title: 'A book', note: 'Of note.' }],
  modules: [
    {
      ...{ slug: 'only', title: 'Only' },
      lessons: ['first', 'second'].map((slug) => ({
        slug,
        title: slug,
        minutes: 5,
        objectives: ['one'],
        markdown: 'Words.',
      })),
    },
  ],
});

const now = new Date('2026-05-20T10:00:00Z');
const days = (ago: number) => new Date(now.getTime() - ago * 86_400_000);

test.each([
  [
    { done: [], activeAt: days(0), completedAt: null },
    { state: 'under-way', done: 0, lessons: 2, next: 'first' },
  ],
  [
    { done: ['first'], activeAt: days(13.9), completedAt: null },
    { state: 'under-way', done: 1, lessons: 2, next: 'second' },
  ],
  [
    { done: ['first'], activeAt: days(14), completedAt: null },
    { state: 'stuck', done: 1, lessons: 2, next: 'second' },
  ],
  [
    { done: ['first', 'second'], activeAt: days(40), completedAt: days(40) },
    { state: 'completed', done: 2, lessons: 2, next: null },
  ],
])('somebody like %j is %j', (enrolled, where) => {
  expect(whereIs(enrolled, document, now)).toEqual(where);
});
