import { gapsIn, piecesOf } from '../../../src/quizzes/question-types/gaps';
import { acceptParts } from '../../../src/quizzes/question-types/parts';
import { kindsOffered, replyKinds } from '../../../src/quizzes/question-types/reply-kinds';
import { rightSides } from '../../../src/quizzes/question-types/right-sides';

const parts = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];

test.each([
  ['in another order', ['c=1', 'a=2'], ['a=2', 'c=1']],
  ['with spaces around a value', ['a= 2 '], ['a=2']],
  ['with a sign of its own in a value', ['a=1=1'], ['a=1=1']],
  ['with a part emptied', ['a=', 'b=1'], ['b=1']],
  ['with all parts emptied', ['a=', 'b= '], []],
  ['with a part twice', ['a=1', 'a=2'], null],
  ['with a stranger', ['a=1', 'z=1'], null],
  ['without a value', ['a'], []],
  ['with what is not offered', ['a=no'], null],
])('an answer %s', (_, given, stored) =>
  expect(acceptParts(given, parts, (_, value) => value !== 'no')).toEqual(stored),
);

test.each([
  [['open-question'], ['open-question', 'closed-question', 'simple-reflection']],
  [
    ['open-question', 'closed-question'],
    ['open-question', 'closed-question', 'simple-reflection', 'complex-reflection'],
  ],
  [
    ['roadblock', 'open-question', 'roadblock'],
    ['open-question', 'closed-question', 'advice', 'roadblock'],
  ],
  [[...replyKinds], [...replyKinds]],
] as const)('where replies are %p, these kinds are offered', (used, offered) =>
  expect(kindsOffered(used)).toEqual(offered),
);

test('the kinds an author names are offered, in the order of all', () =>
  expect(kindsOffered(['advice'], ['roadblock', 'advice', 'summary'])).toEqual([
    'summary',
    'advice',
    'roadblock',
  ]));

test('right sides stand once each, in the order of the alphabet, and their keys come from their words', () => {
  const sides = rightSides(['Wait', 'Ask', 'Wait']);
  expect(sides.map(({ text }) => text)).toEqual(['Ask', 'Wait']);
  expect(rightSides(['Wait', 'Zzz', 'Ask']).slice(0, 2)).toEqual(sides);
  expect(new Set(rightSides(['Say 🙂', 'Say 🙁']).map(({ key }) => key)).size).toBe(2);
});

test.each([
  ['Say the {{promise}} first.', ['promise']],
  ['{{ one }}{{two}}', ['one', 'two']],
  ['First {{a}}.\n\nThen {{b}}.', ['a', 'b']],
  ['No gap, only {one} brace.', []],
])('the gaps of "%s"', (text, gaps) => expect(gapsIn(text)).toEqual(gaps));

test('a text is cut into paragraphs and pieces, and nothing of it is lost', () =>
  expect(piecesOf('Say {{a}} now.\n \n{{b}}')).toEqual([
    [
      { text: 'Say ', gap: null },
      { text: '', gap: 'a' },
      { text: ' now.', gap: null },
    ],
    [{ text: '', gap: 'b' }],
  ]));
