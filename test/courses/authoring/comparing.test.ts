import { compareCourses, isSame } from '../../../src/courses/authoring/diff/courses';
import { emptyDraft, emptyLesson } from '../../../src/courses/authoring/drafts/draft';
import { draftFaults, type Ground } from '../../../src/courses/authoring/drafts/faults';
import { recordingFaults, textFaults } from '../../../src/courses/authoring/drafts/text-faults';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const lesson = (slug: string, changes: object = {}) => ({
  ...emptyLesson('page', slug, `Lesson ${slug}`),
  ...changes,
});
const course = (...modules: ReturnType<typeof lesson>[][]) => ({
  ...emptyDraft('Course', 'listening'),
  modules: modules.map((lessons, index) => ({ slug: `m${index}`, title: `Module ${index}`, lessons })),
});

const states = (before: ReturnType<typeof course>, after: ReturnType<typeof course>) =>
  compareCourses(before, after).lessons.map(({ slug, state }) => `${slug} ${state}`);

test('a course is the same as itself', () => {
  const one = course([lesson('a'), lesson('b')]);
  expect(isSame(compareCourses(one, one))).toBe(true);
  expect(compareCourses(one, one).same).toBe(2);
});

test('lessons are added, removed, changed and moved', () => {
  const before = course([lesson('a'), lesson('b')], [lesson('c')]);
  expect(states(before, course([lesson('a'), lesson('b'), lesson('d')], [lesson('c')]))).toEqual(['d added']);
  expect(states(before, course([lesson('a')], [lesson('c')]))).toEqual(['b removed']);
  expect(states(before, course([lesson('a', { minutes: 9 }), lesson('b')], [lesson('c')]))).toEqual([
    'a changed',
  ]);
  expect(states(before, course([lesson('a'), lesson('b'), lesson('c')], []))).toEqual(['c moved']);
});

test('a lesson is not moved by what is added or taken out before it', () => {
  const before = course([lesson('a'), lesson('b'), lesson('c')]);
  expect(states(before, course([lesson('a'), lesson('c')]))).toEqual(['b removed']);
  expect(states(before, course([lesson('n'), lesson('a'), lesson('b'), lesson('c')]))).toEqual(['n added']);
  expect(states(before, course([lesson('b'), lesson('a'), lesson('c')]))).toEqual([
    'b moved',
    'a moved',
    'c moved',
  ]);
});

test.each([
  [{ opens: { on: '2026-05-01' } }, 'opens'],
  [{ opens: { afterDays: 3 } }, 'opens'],
  [{ optional: true }, 'optional'],
  [{ reviewed: true }, 'reviewed'],
  [{ accepts: ['.pdf'] }, 'accepts'],
  [{ quiz: 'listening' }, 'quiz'],
  [{ minimumMinutes: 3 }, 'minimumMinutes'],
  [{ video: { file: 'a', captions: 'b', transcript: 'c' } }, 'file captions transcript'],
])('%j is told by its field', (changes, field) => {
  const [change] = compareCourses(course([lesson('a')]), course([lesson('a', changes)])).lessons;
  expect(
    change?.fields
      .map((one) => one.field)
      .sort()
      .join(' '),
  ).toBe(field.split(' ').sort().join(' '));
});

test('a module that is renamed is told, and an objective of other competencies', () => {
  const before = course([lesson('a')]);
  const objective = { id: 'o', text: 'Listen.', competencies: ['support' as const] };
  const renamed = { ...before, modules: before.modules.map((one) => ({ ...one, title: 'Renamed' })) };
  const fields = (one: typeof before, other: typeof before) =>
    compareCourses(one, other).about.map(({ field }) => field);
  expect(fields(before, renamed)).toEqual(['modules']);
  expect(
    fields(
      { ...before, objectives: [objective] },
      { ...before, objectives: [{ ...objective, competencies: ['crisis'] }] },
    ),
  ).toEqual(['objectives']);
});

test('what a course says about itself is told by its field', () => {
  const before = course([lesson('a')]);
  const after = {
    ...before,
    title: 'Other',
    prerequisites: ['x'],
    hours: [{ domain: 'y', minutes: 3 }],
    glossary: [{ term: 'a', means: 'b' }],
    sources: [{ title: 'a', note: 'b' }],
    objectives: [{ id: 'a', text: 'Do it', competencies: ['crisis' as const] }],
  };
  const fields = compareCourses(before, after).about.map(({ field }) => field);
  expect(fields).toEqual(['title', 'objectives', 'glossary', 'sources', 'prerequisites', 'hours']);
});

const ground = (changes: Partial<Ground> = {}): Ground => ({
  slug: 'course',
  quizzes: new Map([
    ['known', { title: 'Known', retired: false }],
    ['old', { title: 'An old quiz', retired: true }],
  ]),
  courses: new Map(
    [
      ['course', []],
      ['other', []],
      ['after', ['between']],
      ['between', ['course']],
      ['loop', ['loop']],
      ['gone', []],
    ].map(([slug, prerequisites]) => [
      String(slug),
      { title: `The ${String(slug)}`, prerequisites: [prerequisites ?? []].flat(), retired: slug === 'gone' },
    ]),
  ),
  domains: new Set(['listening']),
  media: new Map([
    ['talk', { kind: 'video', captions: true, transcript: true }],
    ['bare', { kind: 'audio', captions: false, transcript: false }],
    ['words', { kind: 'captions', captions: false, transcript: false }],
    ['stone', { kind: 'picture', captions: false, transcript: false }],
  ]),
  ...changes,
});

const whole = (changes: object = {}, about: object = {}) => ({
  ...course([lesson('a', { markdown: 'Some words.', objectives: ['do'], ...changes })]),
  ...{ summary: 'About it.', supervisionPrompt: 'And you?' },
  objectives: [{ id: 'do', text: 'Do it.', competencies: ['crisis' as const] }],
  ...about,
});

const faults = (draft: ReturnType<typeof course>) =>
  draftFaults(draft, ground()).map(({ place, field, text }) => [place.part, field, text]);

test('a course that holds together has no faults', () => {
  expect(faults(whole())).toEqual([]);
});

test('a course may wait for others that do not wait for it, even where those wait for each other', () => {
  expect(faults(whole({}, { prerequisites: ['other', 'loop'] }))).toEqual([]);
});

test('a lesson leads to a quiz that is there and open', () => {
  const led = (quiz: string) => faults(course([{ ...lesson('check'), kind: 'quiz', quiz }]));
  expect(led('known')).toEqual(faults(course([lesson('check')])));
  expect(led('lost')).toContainEqual(['lesson', 'quiz', expect.stringContaining('no quiz called “lost”')]);
  expect(led('old')).toContainEqual(['lesson', 'quiz', expect.stringContaining('“An old quiz” is retired')]);
});

test('an empty course says what to begin with', () => {
  const all = faults(emptyDraft('Course', ''));
  expect(all).toContainEqual(['structure', null, 'Add a module with a lesson.']);
  expect(all).toContainEqual(['objectives', null, expect.stringContaining('at least one thing')]);
  expect(all).toContainEqual(['about', 'summary', expect.stringContaining('Summary')]);
});

test.each([
  [whole({ markdown: '' }), ['lesson', 'markdown', expect.stringContaining('Text')]],
  [whole({ objectives: [] }), ['lesson', 'objectives', expect.stringContaining('Objectives')]],
  [whole({ objectives: ['juggle'] }), ['objectives', null, expect.stringContaining('does not have')]],
  [whole({ kind: 'quiz', quiz: 'lost' }), ['lesson', 'quiz', expect.stringContaining('“lost”')]],
  [whole({ kind: 'video', video: { file: '' } }), ['lesson', 'file', expect.stringContaining('Recording')]],
  [
    whole({ kind: 'video', video: { file: 'stone' } }),
    ['lesson', 'file', expect.stringContaining('“stone”')],
  ],
  [
    whole({ kind: 'video', video: { file: 'talk' } }),
    ['lesson', 'captions', expect.stringContaining('captions')],
  ],
  [
    whole({ kind: 'video', video: { file: 'talk', captions: 'words' } }),
    ['lesson', 'transcript', expect.stringContaining('transcript')],
  ],
  [whole({}, { prerequisites: ['lost'] }), ['about', 'prerequisites', expect.stringContaining('“lost”')]],
  [whole({}, { prerequisites: ['course'] }), ['about', 'prerequisites', expect.stringContaining('“course”')]],
  [whole({}, { prerequisites: ['gone'] }), ['about', 'prerequisites', expect.stringContaining('is retired')]],
  [whole({}, { prerequisites: ['between'] }), ['about', 'prerequisites', expect.stringContaining('either')]],
  [whole({}, { prerequisites: ['after'] }), ['about', 'prerequisites', expect.stringContaining('either')]],
  [whole({}, { domain: 'lost' }), ['about', 'domain', expect.stringContaining('domain')]],
  [
    { ...whole(), modules: [{ slug: 'm', title: 'Empty', lessons: [] }] },
    ['structure', null, expect.stringContaining('“Empty”')],
  ],
  [
    { ...whole(), modules: [...whole().modules, { ...whole().modules[0]!, slug: 'n' }] },
    ['structure', null, expect.stringContaining('same name')],
  ],
])('a fault is told where it is put right', (draft, fault) => {
  expect(faults(draft as ReturnType<typeof course>)).toContainEqual(fault);
});

test('a video with all it needs has no faults', () => {
  const video = { file: 'talk', captions: 'words', transcript: 'Hello.' };
  expect(faults(whole({ kind: 'video', video }))).toEqual([]);
});

test.each([
  ['Fine [[drift]], {{policy.lone_working}}, ![A stone](media:stone)\n\n::: video talk', []],
  ['[[lost]]', ['[[lost]]']],
  ['{{policy.weather}}', ['“weather”']],
  ['![x](https://example.org/a.png)', ['comes from outside']],
  ['![](media:stone)', ['Say what']],
  ['> - ![x](media:lost)', ['no picture called “lost”']],
  ['::: audio lost', ['“lost”']],
  ['::: audio bare', ['no captions', 'no transcript']],
])('the faults of %j', (text, said) => {
  const found = textFaults(text, { glossary: [{ term: 'Drift', means: 'x' }], media: ground().media });
  expect(found).toEqual(said.map((one) => expect.stringContaining(one)));
});

test('captions are no recording', () => {
  expect(recordingFaults('words', ground().media.get('words'))).toHaveLength(1);
});
