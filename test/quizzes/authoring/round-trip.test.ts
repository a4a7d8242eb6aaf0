import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rowAction, withLeast, withoutBlank, withRows } from '../../../src/quizzes/authoring/forms/rows';
import { formNamed, formOf, itemForms } from '../../../src/quizzes/authoring/forms/registry';
import { treeOf, typedOf } from '../../../src/quizzes/authoring/forms/tree';
import { Item, questionTypes } from '../../../src/quizzes/question-types/registry';
import { sampleOf, sampleTypes } from '../../../src/quizzes/question-types/samples';
import { root } from '../../../src/shared/root.provider';
import { loadLocales } from '../../../src/shared/texts.provider';
import { named, shipped, slugs } from '../../curriculum/shipped';
import { conversation, decision, essay, reply } from '../question-types/written';

beforeAll(() => loadLocales());

const scenario = (slug: string, name: string): Item =>
  Item.parse(
    parse(readFileSync(join(root, 'templates/curriculum', slug, 'scenarios', `${name}.yaml`), 'utf8')),
  );

const questions: Item[] = [
  ...slugs.flatMap((slug) => [
    ...shipped(slug).quiz.items,
    ...named(slug, 'scenarios').map((name) => scenario(slug, name)),
  ]),
  ...sampleTypes.map((type) => sampleOf(type)),
  ...[reply(), decision(), essay(), conversation()].map((one) => Item.parse(one)),
];

const illustrated = (item: Item): Item => ({
  ...item,
  pictures: [{ file: `${'0a'.repeat(20)}.png`, alt: 'Two people on a bench' }],
});

test('every kind of question has a form', () => {
  const types = itemForms.map(({ type }) => type).sort();
  expect(types).toEqual(questionTypes.map(({ type }) => type).sort());
  expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(types));
});

test.each(itemForms.map(({ type }) => type))(
  'what is shipped as %s comes back from its form as it was',
  (type) => {
    const own = questions.filter((item) => item.type === type);
    for (const item of [...own, ...own.slice(0, 1).map(illustrated)]) {
      const form = formOf(item);
      expect(form.written(form.typed(item), item.key)).toEqual({ item });
    }
  },
);

test.each(itemForms.map(({ type }) => type))(
  'an empty form of %s says what is missing, place by place',
  (type) => {
    const form = formNamed(type)!;
    const typed = typedOf(withLeast(form.shape, {}));
    const answered = form.written(typed, 'new-one');
    expect(answered).toMatchObject({ faults: { prompt: expect.stringContaining('at least') } });
    expect(Object.values('faults' in answered ? answered.faults : {}).join(' ')).not.toMatch(
      /Invalid|expected/,
    );
  },
);

const single = formNamed('single-choice')!;
const rows = (typed: Record<string, string>, then: string) =>
  typedOf(withRows(single.shape, treeOf(typed), rowAction(then)!));

const two = { 'options.0.text': 'One', 'options.1.text': 'Two', prompt: 'What?' };

test.each([
  ['up options.1', { 'options.0.text': 'Two', 'options.1.text': 'One', prompt: 'What?' }],
  ['down options.0', { 'options.0.text': 'Two', 'options.1.text': 'One', prompt: 'What?' }],
  ['up options.0', two],
  ['remove options.0', { 'options.0.text': 'Two', prompt: 'What?' }],
  ['remove options.9', two],
  ['add nothing', two],
  ['remove prompt.0', two],
])('%s keeps everything else that was typed', (then, expected) => {
  expect(rows(two, then)).toEqual(expected);
});

test('a row is added inside the row of another list', () => {
  const form = formNamed('branching-scenario')!;
  const tree = treeOf({ 'turns.0.says': 'Hello.', 'turns.1.choices.0.text': 'Yes?' });
  const more = withRows(form.shape, tree, rowAction('add turns.1.choices')!);
  expect(Object.keys((more.turns as Record<string, { choices: object }>)['1']!.choices)).toEqual(['0', '1']);
  expect(rowAction('save')).toBeNull();
  expect(rowAction('add __proto__.x')).toBeNull();
});

test('rows that nobody filled in are left out, and their numbers close up', () => {
  const typed = {
    'options.0.text': 'One',
    'options.1.text': ' ',
    'options.2.text': 'Two',
    'options.3.feedback': '',
  };
  expect(typedOf(withoutBlank(single.shape, treeOf(typed)))).toEqual({
    'options.0.text': 'One',
    'options.1.text': 'Two',
  });
});

test('what is too long is kept whole and said', () => {
  const answered = single.written({ ...two, 'options.0.text': 'x'.repeat(501) }, 'long');
  expect(answered).toMatchObject({ faults: { 'options.0.text': expect.stringContaining('500') } });
});

test('a gap is typed or chosen, not both', () => {
  const form = formNamed('cloze')!;
  const item = sampleOf('cloze');
  const typed = { ...form.typed(item), 'gaps.0.options': 'between\nbeside' };
  expect(form.written(typed, item.key)).toMatchObject({
    faults: { 'gaps.0': expect.stringContaining('not both') },
  });
});
