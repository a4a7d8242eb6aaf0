import { differs, isLower, type Marked, regraded } from '../../../src/quizzes/regrading/regraded';
import { Item } from '../../../src/quizzes/question-types/registry';
import { loadLocales } from '../../../src/shared/texts.provider';
import { single, statement } from '../quizzes';

beforeAll(() => loadLocales());

const items = (yes: boolean) => [Item.parse(single('one')), Item.parse(statement('two', yes))];
const right = () => {
  const [one] = items(true);
  return one?.type === 'single-choice' ? (one.options.find(({ correct }) => correct)?.key ?? '') : '';
};

/** Right in the first question, "false" in the second, which was marked by a key that said true. */
const marked = (more: Partial<Marked> = {}): Marked => ({
  percent: 50,
  passed: false,
  itemKeys: ['one', 'two'],
  failedBecause: [],
  answers: { one: { answer: [right()], points: 1 }, two: { answer: ['false'], points: 0 } },
  ...more,
});

test('a corrected key gives another result', () => {
  const now = regraded(marked(), { items: items(false), passPercent: 80 });
  expect(now).toMatchObject({ points: 2, percent: 100, passed: true, byItem: { one: 1, two: 1 } });
});

test('what was not answered earns nothing by any key', () => {
  const answers = { one: { answer: [right()], points: 1 } };
  expect(regraded(marked({ answers }), { items: items(false), passPercent: 50 })).toMatchObject({
    percent: 50,
    passed: true,
  });
});

test('a question that is gone, or an answer that is no longer offered, cannot be marked', () => {
  expect(regraded(marked(), { items: items(false).slice(0, 1), passPercent: 80 })).toBeNull();
  const answers = { ...marked().answers, one: { answer: ['z'], points: 1 } };
  expect(regraded(marked({ answers }), { items: items(false), passPercent: 80 })).toBeNull();
});

test('what a person marked keeps its marks', () => {
  const text = Item.parse({
    ...{ key: 'one', objective: 'attention', type: 'free-text', prompt: 'Write a reflection.' },
    rubric: [
      {
        criterion: 'Reflects',
        levels: [
          { points: 0, text: 'Not yet' },
          { points: 2, text: 'Does so' },
        ],
      },
    ],
  });
  const attempt = marked({
    itemKeys: ['one'],
    answers: { one: { answer: ['You are tired.'], points: 0.5 } },
  });
  expect(regraded(attempt, { items: [text], passPercent: 80 })).toMatchObject({
    percent: 50,
    byItem: { one: 0.5 },
  });
});

test('a critical failure that is written into the key fails the attempt', () => {
  const [one, two] = items(false);
  if (one?.type !== 'single-choice' || !two) throw new Error('There are two questions');
  const grave = {
    ...one,
    options: one.options.map((each) => ({
      ...each,
      ...(each.correct ? {} : { critical: 'It puts people at risk.' }),
    })),
  };
  const wrong = one.options.find(({ correct }) => !correct)?.key ?? '';
  const answers = { one: { answer: [wrong], points: 0 }, two: { answer: ['false'], points: 1 } };
  const now = regraded(marked({ answers }), { items: [grave, two], passPercent: 10 });
  expect(now).toMatchObject({ percent: 50, passed: false, failedBecause: ['It puts people at risk.'] });
});

test.each([
  [{ percent: 50, passed: false }, { percent: 60, passed: false }, true, false],
  [{ percent: 60, passed: false }, { percent: 50, passed: false }, true, true],
  [{ percent: 80, passed: true }, { percent: 90, passed: false }, true, true],
  [{ percent: 90, passed: false }, { percent: 80, passed: true }, true, false],
  [{ percent: 80, passed: true }, { percent: 80, passed: true }, false, false],
])('%j, then %j: another result %s, lower %s', (before, after, other, lower) => {
  expect([differs(before, after), isLower(before, after)]).toEqual([other, lower]);
});
