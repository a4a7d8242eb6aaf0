import fc from 'fast-check';
import { blank } from '../../src/quizzes/question-types/question-type';
import { Item, questionTypes, typeOf } from '../../src/quizzes/question-types/registry';
import { loadLocales } from '../../src/shared/texts.provider';
import { activeListening, feedbackIn, multiple, single, statement } from './quizzes';

beforeAll(() => loadLocales());

const grade = (written: unknown, answer: string[]) => {
  const item = Item.parse(written);
  return typeOf(item).grade(item, answer);
};
const accept = (written: unknown, given: string[]) => {
  const item = Item.parse(written);
  return typeOf(item).accept(item, given, blank);
};
const bank = activeListening().items;
const anyItem = fc.constantFrom(...bank);
const offered = (item: Item) => ('options' in item ? item.options.map(({ key }) => key) : ['true', 'false']);
const anyAnswered = anyItem.chain((written) => {
  const item = Item.parse(written);
  const answers = fc
    .subarray(offered(item))
    .filter((answer) => typeOf(item).accept(item, answer, blank) !== null);
  return fc.record({ item: fc.constant(item), answer: answers });
});

test.each([
  ['the right one', ['a'], 1],
  ['a wrong one', ['b'], 0],
  ['nothing', [], 0],
])('a single choice of %s', (_, answer, points) => expect(grade(single(), answer)).toBe(points));

test.each([
  ['all that is right', ['a', 'b', 'd'], 1],
  ['two of three', ['a', 'b'], 2 / 3],
  ['two of three and one of two wrong ones', ['a', 'b', 'c'], 2 / 3 - 1 / 2],
  ['one of three and one of two wrong ones', ['a', 'c'], 0],
  ['only what is wrong', ['c', 'e'], 0],
  ['everything', ['a', 'b', 'c', 'd', 'e'], 0],
  ['nothing', [], 0],
])('a multiple choice of %s', (_, answer, points) =>
  expect(grade(multiple(), answer)).toBeCloseTo(points, 12),
);

test.each([
  [true, ['true'], 1],
  [true, ['false'], 0],
  [false, ['false'], 1],
  [false, [], 0],
])('a statement that is %s, answered %p', (truth, answer, points) =>
  expect(grade(statement('statement', truth), answer)).toBe(points),
);

test.each([
  ['an option that is not there', single(), ['z'], null],
  ['two options of one', single(), ['a', 'b'], null],
  ['one option', single(), ['b'], ['b']],
  ['a multiple choice with a stranger in it', multiple(), ['a', 'z'], null],
  ['a multiple choice in any order, twice', multiple(), ['d', 'a', 'd'], ['a', 'd']],
  ['true', statement(), ['true'], ['true']],
  ['perhaps', statement(), ['perhaps'], null],
  ['true and false', statement(), ['true', 'false'], null],
  ['taking an answer back', statement(), [], []],
])('%s is accepted or refused', (_, written, given, stored) =>
  expect(accept(written, given)).toEqual(stored),
);

test('points are never below 0 or above 1', () => {
  fc.assert(
    fc.property(anyAnswered, ({ item, answer }) => {
      const points = typeOf(item).grade(item, answer) ?? NaN;
      return points >= 0 && points <= 1;
    }),
  );
});

test('the right answer earns the whole point and no answer earns nothing', () => {
  for (const item of bank.map((written) => Item.parse(written))) {
    const type = typeOf(item);
    expect(type.grade(item, type.right(item))).toBe(1);
    expect(type.grade(item, blank)).toBe(0);
  }
});

test('the order of options and of the answer does not matter', () => {
  const shuffled = <T>(things: T[]) => fc.shuffledSubarray(things, { minLength: things.length });
  fc.assert(
    fc.property(
      anyAnswered.chain(({ item, answer }) =>
        fc.record({
          item: fc.constant(item),
          answer: fc.constant(answer),
          other:
            'options' in item
              ? shuffled<unknown>([...item.options]).map((options) => ({ ...item, options }) as Item)
              : fc.constant(item),
          turned: shuffled(answer),
        }),
      ),
      ({ item, answer, other, turned }) =>
        typeOf(item).grade(item, answer) === typeOf(other).grade(other, turned),
    ),
  );
});

test('what is shown before submission tells nothing of right and wrong', () => {
  fc.assert(
    fc.property(anyAnswered, fc.integer(), ({ item, answer }, seed) => {
      const shown = JSON.stringify(typeOf(item).ask(item, { answer, seed }));
      return !feedbackIn(item).some((text) => shown.includes(text)) && !shown.includes('correct');
    }),
  );
});

test('what is shown afterwards says of every option whether it is right and was chosen', () => {
  const item = Item.parse(multiple());
  const { options } = typeOf(item).explain(item, { answer: ['a', 'c'], seed: 5 }) as { options: Shown[] };
  const words = new Map(options.map(({ value, checked, feedback }) => [value, [checked, feedback.word]]));
  expect(Object.fromEntries(words)).toEqual({
    a: [true, 'Right, and your answer'],
    b: [false, 'Right'],
    c: [true, 'Not right, and your answer'],
    d: [false, 'Right'],
    e: [false, 'Not right'],
  });
});

type Shown = { value: string; checked: boolean; feedback: { word: string } };

test('letters follow the alphabet of the texts, not the place an author gave an option', () => {
  const item = Item.parse({ ...single(), options: [...single().options].reverse() });
  expect(item.type === 'single-choice' && item.options.map(({ key, text }) => [key, text])).toEqual([
    ['b', 'Three jokes'],
    ['c', 'Two remarks'],
    ['a', 'One clear look'],
  ]);
});

test('a letter once given stays with its option', () => {
  const [first, ...rest] = single().options;
  const item = Item.parse({ ...single(), options: [{ ...first!, key: 'b' }, ...rest] });
  expect(item.type === 'single-choice' && item.options.map(({ key }) => key)).toEqual(['b', 'c', 'a']);
});

test('an answer is said in the words of the options', () => {
  const said = (written: unknown, answer: string[]) => {
    const item = Item.parse(written);
    return typeOf(item).said(item, answer);
  };
  expect(said(single(), ['a'])).toEqual(['One clear look']);
  expect(said(multiple(), ['b', 'd'])).toEqual(['Being still', 'Doing nothing']);
  expect(said(statement(), ['false'])).toEqual(['False']);
  expect(said(statement(), [])).toEqual([]);
});

test.each(questionTypes.map(({ type }) => type))('the type %s is known by its name', (type) =>
  expect(typeOf({ type }).type).toBe(type),
);

test('a type that does not exist is a bug', () => {
  expect(() => typeOf({ type: 'riddle' as 'true-false' })).toThrow('riddle');
});
