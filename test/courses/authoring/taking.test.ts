import { emptyDraft, emptyLesson } from '../../../src/courses/authoring/drafts/draft';
import { offersOf, taking } from '../../../src/courses/authoring/adopting/taking';

const lesson = (slug: string, markdown = slug, objectives: string[] = ['o']) => ({
  ...emptyLesson('page', slug, `Lesson ${slug}`),
  ...{ markdown, objectives },
});
const objective = (id: string) => ({ id, text: id, competencies: ['support' as const] });
const course = (...modules: [string, ...ReturnType<typeof lesson>[]][]) => ({
  ...emptyDraft('Course', 'listening'),
  objectives: [objective('o')],
  modules: modules.map(([slug, ...lessons]) => ({ slug, title: slug, lessons })),
});
const shapeOf = ({ modules }: ReturnType<typeof course>) =>
  modules.map(({ slug, lessons }) => `${slug}: ${lessons.map(({ markdown }) => markdown).join(' ')}`);

const first = course(['one', lesson('a'), lesson('b')], ['two', lesson('c')]);
const shipped = course(
  ['one', lesson('a', 'a2'), lesson('n')],
  ['two', lesson('c', 'c2')],
  ['new', lesson('m')],
);

test('what the organisation left as it was is offered, and what it changed is its own', () => {
  const own = course(['one', lesson('a', 'ours'), lesson('b'), lesson('x')], ['two', lesson('c')]);
  expect(offersOf(own, shipped, first).map(({ name, state, ours }) => `${name} ${state} ${ours}`)).toEqual([
    'a changed true',
    'n added false',
    'c changed false',
    'm added false',
    'b removed false',
  ]);
});

test('a lesson that the organisation took out is offered again, but not ticked', () => {
  const own = course(['one', lesson('b')], ['two', lesson('c')]);
  expect(offersOf(own, shipped, first)).toContainEqual({
    ...{ name: 'a', title: 'Lesson a', state: 'added', ours: true },
  });
});

test('what a course says about itself is offered where it differs', () => {
  const better = { ...shipped, summary: 'Better.' };
  const [about] = offersOf(first, better, first);
  expect(about).toEqual({ name: 'about', title: 'Course', state: 'changed', ours: false });
  expect(offersOf({ ...first, summary: 'Ours.' }, better, first)[0]?.ours).toBe(true);
});

test('nothing is offered when both say the same', () => {
  expect(offersOf(first, first, first)).toEqual([]);
});

const own = course(['one', lesson('b'), lesson('x'), lesson('a', 'ours')], ['two', lesson('c')]);

test.each([
  [[], ['one: b x ours', 'two: c']],
  [['a'], ['one: b x a2', 'two: c']],
  [['n'], ['one: b x ours n', 'two: c']],
  [['m'], ['one: b x ours', 'two: c', 'new: m']],
  [
    ['b', 'c'],
    ['one: x ours', 'two: c2'],
  ],
  [['unheard-of'], ['one: b x ours', 'two: c']],
])('taking %j over leaves everything else as it is', (names, expected) => {
  expect(shapeOf(taking(own, shipped, names) as typeof own)).toEqual(expected);
});

test('objectives and words that lessons name come along, and none that is named is lost', () => {
  const better = {
    ...course(['one', lesson('a', 'a2', ['p'])]),
    objectives: [objective('p'), objective('q')],
    glossary: [{ term: 'drift', means: 'small steps' }],
  };
  const ours = { ...first, objectives: [objective('o')], glossary: [{ term: 'pause', means: 'silence' }] };
  const some = taking(ours, better, ['a']);
  expect(some.objectives.map(({ id }) => id)).toEqual(['o', 'p']);
  expect(some.glossary.map(({ term }) => term)).toEqual(['pause', 'drift']);
  const all = taking(ours, better, ['about', 'a']);
  expect(all.objectives.map(({ id }) => id)).toEqual(['p', 'q', 'o']);
  expect(all.glossary.map(({ term }) => term)).toEqual(['drift', 'pause']);
});

test('a module that is emptied is taken out, and one that was empty stays', () => {
  const after = taking(
    { ...first, modules: [...first.modules, { slug: 'later', title: 'x', lessons: [] }] },
    course(['one', lesson('a')]),
    ['c'],
  );
  expect(after.modules.map(({ slug }) => slug)).toEqual(['one', 'later']);
});
