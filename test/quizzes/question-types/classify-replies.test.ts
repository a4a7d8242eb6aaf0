import { parse } from 'node-html-parser';
import { loadLocales } from '../../../src/shared/texts.provider';
import { faultsOf, playedBy } from './asking';
import { asked } from './forms';

beforeAll(() => loadLocales());

const reply = (text: string, kind: string) => ({ text, kind, feedback: `It is ${kind}.` });
const written = {
  ...{ key: 'replies', objective: 'attention', type: 'classify-replies', prompt: 'What is each of these?' },
  said: 'I do not sleep.',
  replies: [reply('Since when?', 'closed-question'), reply('You lie awake.', 'simple-reflection')],
};
const { accept, finished, grade, item, lines, said } = playedBy(written);

test.each([
  ['both', ['a=closed-question', 'b=simple-reflection'], 1],
  ['one', ['a=closed-question', 'b=complex-reflection'], 1 / 2],
  ['one, and the other open', ['b=simple-reflection'], 1 / 2],
  ['none', ['a=simple-reflection', 'b=closed-question'], 0],
])('%s', (_, answer, points) => {
  expect(accept(answer)).toEqual(answer);
  expect(grade(answer)).toBe(points);
  expect(finished(answer)).toBe(answer.length === 2);
});

test.each([
  ['a kind that is not offered', ['a=roadblock']],
  ['a kind that there is not', ['a=question']],
  ['a reply that is not there', ['c=closed-question']],
])('%s is refused', (_, given) => expect(accept(given)).toBeNull());

const offered = (of: typeof item) =>
  parse(asked(of, { answer: [], seed: 1 }))
    .querySelectorAll('[name="answer.a"]')
    .map((one) => one.getAttribute('value'));

test('the kinds that are easily taken for those used are offered too', () =>
  expect(offered(item)).toEqual([
    'open-question',
    'closed-question',
    'simple-reflection',
    'complex-reflection',
  ]));

test('an author may name the kinds', () => {
  const kinds = ['roadblock', 'closed-question', 'simple-reflection'];
  expect(offered(playedBy({ ...written, kinds }).item)).toEqual([
    'closed-question',
    'simple-reflection',
    'roadblock',
  ]);
});

test('what was said stands before the replies, where anything was', () => {
  expect(asked(item, { answer: [], seed: 1 })).toContain('I do not sleep.');
  const silent = playedBy({ ...written, said: undefined }).item;
  expect(asked(silent, { answer: [], seed: 1 })).not.toContain('class="talk"');
});

test('an answer is said and explained reply by reply', () => {
  const answer = ['a=open-question', 'b=simple-reflection'];
  expect(said(answer)).toEqual(['Since when? – Open question', 'You lie awake. – Simple reflection']);
  expect(lines(answer)).toContainEqual([
    'Since when?',
    'Your answer Open question',
    'Right answer Closed question',
    'Not right',
  ]);
  expect(lines(answer)).toContainEqual(['You lie awake.', 'Your answer Simple reflection', 'Right']);
});

test.each([
  [{ replies: [reply('Same', 'advice'), reply('Same', 'summary')] }, 'replies: Two replies are the same.'],
  [{ kinds: ['advice', 'closed-question'] }, 'kinds: The kinds offered leave out the kind of a reply.'],
  [
    { kinds: ['closed-question', 'simple-reflection', 'closed-question'] },
    'kinds: Two options of a question are the same.',
  ],
])('%j is refused', (changes, fault) => expect(faultsOf({ ...written, ...changes })).toEqual([fault]));
