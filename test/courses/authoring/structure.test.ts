import { emptyDraft, emptyLesson } from '../../../src/courses/authoring/drafts/draft';
import { readPairs, writePairs } from '../../../src/courses/authoring/drafts/lines';
import { markOf } from '../../../src/shared/seen';
import { slugFor } from '../../../src/courses/authoring/drafts/slug';
import { moveModule, putBack } from '../../../src/courses/authoring/drafts/structure';

const part = (slug: string, ...lessons: string[]) => ({
  slug,
  title: slug,
  lessons: lessons.map((lesson) => emptyLesson('page', lesson, lesson)),
});
const draft = (...modules: ReturnType<typeof part>[]) => ({ ...emptyDraft('Course', 'x'), modules });

test.each([
  ['Saying no, kindly', [], 'saying-no-kindly'],
  ['Don’t rush: wait', [], 'dont-rush-wait'],
  ['Ça va? Ökonomie', [], 'ca-va-okonomie'],
  ['Zuhören', ['zuhoren', 'zuhoren-2'], 'zuhoren-3'],
  ['…', [], 'untitled'],
  ['聞く', ['untitled'], 'untitled-2'],
])('“%s” is called %j in addresses, but %s', (title, taken, slug) => {
  expect(slugFor(title, taken)).toBe(slug);
});

test.each([
  [
    'drift: small steps\n\nline: a: b',
    ': ',
    [
      ['drift', 'small steps'],
      ['line', 'a: b'],
    ],
  ],
  ['A | b', ' | ', [['A', 'b']]],
  ['', ': ', []],
])('%j are pairs', (text, parting, pairs) => {
  expect(readPairs(text, parting).pairs).toEqual(pairs);
});

test.each([
  ['one: two\nthree', 2],
  [': nothing', 1],
  ['name: ', 1],
])('in %j line %i is no pair', (text, wrongLine) => {
  expect(readPairs(text)).toEqual({ pairs: null, wrongLine });
});

test('pairs are written as they are read', () => {
  expect(
    writePairs([
      ['a', 'b'],
      ['c', 'd: e'],
    ]),
  ).toBe('a: b\nc: d: e');
});

test('a mark is the same in any order of names, and another for other words', () => {
  expect(markOf({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(markOf({ b: [{ c: 2 }], a: 1 }));
  expect(markOf({ a: 1 })).not.toBe(markOf({ a: 2 }));
  expect(markOf(null)).not.toBe(markOf('null '));
});

test('modules at the ends stay there', () => {
  const course = draft(part('one'), part('two'));
  expect(moveModule(course, 'one', 'up').modules.map(({ slug }) => slug)).toEqual(['one', 'two']);
  expect(moveModule(course, 'two', 'down').modules.map(({ slug }) => slug)).toEqual(['one', 'two']);
  expect(moveModule(course, 'two', 'up').modules.map(({ slug }) => slug)).toEqual(['two', 'one']);
});

test('a lesson whose module is gone comes back at the end, and alone it gets a module again', () => {
  const removed = {
    kind: 'lesson' as const,
    place: 3,
    inModule: 'gone',
    lesson: emptyLesson('page', 'back', 'Back'),
  };
  const back = putBack(draft(part('one', 'first')), removed);
  expect(back.modules[0]?.lessons.map(({ slug }) => slug)).toEqual(['first', 'back']);
  expect(putBack(draft(), removed).modules).toMatchObject([{ slug: 'gone', lessons: [{ slug: 'back' }] }]);
});
