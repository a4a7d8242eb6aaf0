import { emptyDraft, emptyLesson } from '../../../src/courses/authoring/drafts/draft';
import { readPairs, writePairs } from '../../../src/courses/authoring/drafts/lines';
import { markOf } from '../../../src/shared/seen';
import { slugFor } from '../../../src/courses/authoring/drafts/slug';
import { moveModule, placeModule, putBack } from '../../../src/courses/authoring/drafts/structure';
import { buttonOf, lessonStands, moduleStands } from '../../../src/courses/authoring/overview/places';

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

test.each([
  ['one', 2, ['two', 'three', 'one']],
  ['three', 0, ['three', 'one', 'two']],
  ['two', 9, ['one', 'three', 'two']],
  ['two', 1, ['one', 'two', 'three']],
])('the module %s goes to place %i', (slug, place, expected) => {
  const course = draft(part('one'), part('two'), part('three'));
  expect(placeModule(course, slug, place).modules.map((module) => module.slug)).toEqual(expected);
});

const course = draft(part('one', 'a', 'b'), part('two', 'c'));

test.each([
  ['a', 'up', 'lesson-a-down'],
  ['a', 'down', 'lesson-a-down'],
  ['b', 'up', 'lesson-b-up'],
  ['c', 'down', 'lesson-c-up'],
] as const)('the lesson %s that was moved %s is moved again with %s', (slug, way, id) => {
  expect(buttonOf(lessonStands(course, slug), way)).toBe(id);
});

test('a module alone has no button to be moved with', () => {
  expect(buttonOf(moduleStands(draft(part('one')), 'one'), 'up')).toBe('module-one');
  expect(moduleStands(course, 'two')).toMatchObject({ place: 2, of: 2, first: false, last: true });
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
