import fc from 'fast-check';
import type { Answer } from '../../../src/quizzes/question-types/question-type';
import { loadLocales } from '../../../src/shared/texts.provider';
import { refusals, rendering } from './rendering';
import { conversation } from './written';

beforeAll(() => loadLocales());

// By the alphabet: opening a glad, b late · deeper a ask, b promise (critical), c nobody · close a sleep, b crisis line.
const best = ['opening=a', 'deeper=a', 'close=b'];

test.each([
  ['the best all the way', best, 1],
  ['a poor beginning, then the best', ['opening=b', 'close=b'], 0.625],
  ['a good beginning, then a promise', ['opening=a', 'deeper=b'], 0.5],
  ['one good choice, left with two to come', ['opening=a'], 1 / 3],
  ['one poor choice, left with one to come', ['opening=b'], 0.125],
  ['nothing', [], 0],
])('%s', (_, answer, points) => {
  const { item, type } = rendering(conversation());
  expect(type.grade(item, answer)).toBeCloseTo(points, 12);
});

test('a critical choice says why it fails the attempt, at the ending and before', () => {
  const { item, type } = rendering(conversation());
  const promise = ['A promise of silence about danger to life breaks the duty to act.'];
  expect(type.critical?.(item, ['opening=a', 'deeper=b'])).toEqual(promise);
  expect(type.critical?.(item, best)).toEqual([]);
});

test.each<[string, string[], Answer, Answer | null]>([
  ['the first choice', ['opening=a'], [], ['opening=a']],
  ['a choice with its reason', ['opening=a', '?= To be kind. '], [], ['opening=a', 'opening?To be kind.']],
  ['the next choice', ['deeper=c'], ['opening=a'], ['opening=a', 'deeper=c']],
  ['a whole conversation at once', best, [], best],
  [
    'a stored answer once more',
    ['opening=a', 'opening?Why', 'deeper?Not sure'],
    [],
    ['opening=a', 'opening?Why', 'deeper?Not sure'],
  ],
  ['a reason alone, for later', ['?=Let me think'], ['opening=a'], ['opening=a', 'deeper?Let me think']],
  [
    'a choice after a reason alone',
    ['deeper=a', '?=She said it'],
    ['opening=a', 'deeper?Let me think'],
    ['opening=a', 'deeper=a', 'deeper?She said it'],
  ],
  ['another choice where one was made', ['opening=b', '?=No'], ['opening=a'], ['opening=a']],
  [
    'another reason for a choice made',
    ['opening?No'],
    ['opening=a', 'opening?Yes'],
    ['opening=a', 'opening?Yes'],
  ],
  ['nothing', [], ['opening=a'], ['opening=a']],
  ['a reason like a choice', ['opening=a', '?=deeper=b'], [], ['opening=a', 'opening?deeper=b']],
  ['anything after the ending', ['?=It was hard'], best, best],
  ['a turn that has not come', ['deeper=a'], [], null],
  ['a turn that was passed by', ['deeper=a'], ['opening=b'], null],
  ['a choice that is not there', ['opening=z'], [], null],
  ['a turn that is not there', ['never=a'], [], null],
  ['words of no meaning', ['perhaps'], [], null],
])('%s is accepted or refused', (_, given, before, stored) => {
  const { item, type } = rendering(conversation());
  expect(type.accept(item, given, before)).toEqual(stored);
});

const changed = (change: (one: ReturnType<typeof conversation>) => void) => {
  const one = structuredClone(conversation());
  change(one);
  return refusals(one);
};

test.each<[string, (one: ReturnType<typeof conversation>) => void, string[]]>([
  [
    'a start that is no turn',
    (one) => (one.start = 'together'),
    ['start: The conversation starts at “together”, which is not a turn.'],
  ],
  [
    'a choice that leads nowhere',
    (one) => (one.turns[1]!.choices[0]!.leads = 'nowhere'),
    ['turns.1.choices.0.leads: This choice leads to “nowhere”, which is neither a turn nor an ending.'],
  ],
  [
    'a turn and an ending of one key',
    (one) => (one.endings[0]!.key = 'close'),
    [
      'endings.0.key: More than one turn or ending has the key “close”.',
      'turns.2.choices.0.leads: This choice leads to “together”, which is neither a turn nor an ending.',
    ],
  ],
  [
    'a turn without a choice worth 1',
    (one) => (one.turns[2]!.choices[0]!.points = 0.9),
    ['turns.2.choices: The turn “close” needs a choice worth the whole point.'],
  ],
  [
    'a conversation that turns in a circle',
    (one) => (one.turns[2]!.choices[1]!.leads = 'deeper'),
    [
      'turns.1: The conversation can come back to the turn “deeper”. It has to go forward to an ending.',
      'turns.2: The conversation can come back to the turn “close”. It has to go forward to an ending.',
    ],
  ],
  [
    'a turn that nothing leads to',
    (one) => (one.turns[0]!.choices[0]!.leads = 'close'),
    ['turns.1: No choice leads to “deeper”.'],
  ],
  [
    'an ending that nothing leads to',
    (one) => {
      one.turns[1]!.choices[2]!.leads = 'close';
      one.turns[2]!.choices[1]!.leads = 'together';
    },
    ['endings.1: No choice leads to “alone”.'],
  ],
  [
    'a choice that repeats',
    (one) => (one.turns[0]!.choices[1]!.text = one.turns[0]!.choices[0]!.text),
    ['turns.0.choices: Two choices of a turn are the same.'],
  ],
  [
    'a best choice that fails the attempt',
    (one) => (one.turns[0]!.choices[0]!.critical = 'No, it cannot.'),
    ['turns.0.choices.0.critical: An answer that earns the whole point cannot fail the attempt.'],
  ],
])('%s is refused, with its place', (_, change, reasons) => expect(changed(change)).toEqual(reasons));

/** A conversation of any shape that goes forward: each turn leads on, and the last one to every ending. */
const anyConversation = fc
  .record({ turns: fc.integer({ min: 3, max: 12 }), endings: fc.integer({ min: 2, max: 4 }), seed: fc.nat() })
  .chain(({ turns, endings, seed }) =>
    fc.array(fc.nat(1000), { minLength: turns * 3, maxLength: turns * 3 }).map((numbers) => {
      const keys = [...Array(turns).keys()].map((at) => `turn-${at}`);
      const ends = [...Array(endings).keys()].map((at) => `end-${at}`);
      const later = (at: number) => [...keys.slice(at + 1), ...ends];
      const leads = (at: number) =>
        at === turns - 1
          ? ends
          : [
              keys[at + 1]!,
              ...numbers.slice(at * 3, at * 3 + 1 + (seed % 3)).map((n) => later(at)[n % later(at).length]!),
            ];
      return {
        ...conversation(),
        start: 'turn-0',
        turns: keys.map((key, at) => ({
          ...{ key, says: `Words of ${key}.`, cues: [`Cue of ${key}.`] },
          choices: leads(at).map((to, index) => ({
            ...{
              text: `Choice ${index} of ${key}.`,
              consequence: `What follows ${index} of ${key}.`,
              leads: to,
            },
            ...(index === 0 ? { points: 1 } : { points: 0.3, critical: `Reason ${index} of ${key}.` }),
          })),
        })),
        endings: ends.map((key) => ({
          ...{ key, title: `Title of ${key}.`, text: `Text of ${key}.` },
          tone: 'mixed',
        })),
      };
    }),
  );

/** Plays it by these numbers until it ends; every answer on the way. */
function play(written: object, numbers: number[]): Answer[] {
  const { item, type } = rendering(written);
  const answers: Answer[] = [[]];
  for (const number of numbers) {
    const before = answers.at(-1)!;
    const html = rendering(written).ask({ answer: before });
    const offered = [...html.matchAll(/value="([a-z0-9-]+=[a-z])"/g)].map(([, value]) => value!);
    if (offered.length === 0) break;
    answers.push(type.accept(item, [offered[number % offered.length]!, `?=Because of ${number}.`], before)!);
  }
  return answers;
}
const anyNumbers = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
const runs = { numRuns: 40 };

test('every path ends, every grade lies between 0 and 1, and the right path earns 1', () => {
  fc.assert(
    fc.property(anyConversation, anyNumbers, (written, numbers) => {
      const { item, type } = rendering(written);
      const answers = play(written, numbers);
      expect(type.finished?.(item, answers.at(-1)!)).toBe(true);
      for (const answer of answers) {
        const points = type.grade(item, answer) ?? -1;
        expect(points >= 0 && points <= 1).toBe(true);
      }
      expect(type.grade(item, type.right(item))).toBe(1);
      expect(type.finished?.(item, type.right(item))).toBe(true);
      expect(type.critical?.(item, type.right(item))).toEqual([]);
    }),
    runs,
  );
});

test('no later value changes a choice that was made or the reason given for it', () => {
  const anyValue = fc.oneof(
    fc.tuple(fc.nat(12), fc.constantFrom(...'abcd')).map(([at, key]) => `turn-${at}=${key}`),
    fc.tuple(fc.nat(12), fc.string()).map(([at, text]) => `turn-${at}?${text}`),
    fc.string().map((text) => `?=${text}`),
    fc.string(),
  );
  fc.assert(
    fc.property(
      anyConversation,
      anyNumbers,
      fc.array(anyValue),
      fc.nat(12),
      (written, numbers, given, cut) => {
        const { item, type } = rendering(written);
        const answers = play(written, numbers);
        const before = answers[cut % answers.length]!;
        const after = type.accept(item, given, before);
        if (after) expect(after.slice(0, before.length)).toEqual([...before]);
      },
    ),
    { numRuns: 200 },
  );
});

test('stopping early never earns more than going on', () => {
  fc.assert(
    fc.property(anyConversation, anyNumbers, (written, numbers) => {
      const { item, type } = rendering(written);
      const grades = play(written, numbers).map((answer) => type.grade(item, answer) ?? -1);
      for (const [at, grade] of grades.entries())
        expect(grade).toBeLessThanOrEqual((grades[at + 1] ?? 1) + 1e-12);
    }),
    runs,
  );
});

test('before submission the page holds what was played and the turn at hand, and nothing else', () => {
  fc.assert(
    fc.property(anyConversation, anyNumbers, fc.nat(12), (written, numbers, cut) => {
      const answers = play(written, numbers);
      const answer = answers[cut % answers.length]!;
      const html = rendering(written).ask({ answer });
      const here = /name="answer" value="([a-z0-9-]+)=/.exec(html)?.[1];
      const made = answer.filter((one) => /^[a-z0-9-]+=[a-z]$/.test(one));
      for (const { key, says, cues, choices } of written.turns) {
        const played = made.some((one) => one.startsWith(`${key}=`));
        expect(html.includes(says)).toBe(played || key === here);
        expect(html).not.toContain(cues[0]);
        const chosen = choices.filter(({ text }) => html.includes(text)).length;
        expect(chosen).toBe(played ? 1 : key === here ? choices.length : 0);
        expect(choices.filter(({ consequence }) => html.includes(consequence))).toHaveLength(played ? 1 : 0);
        for (const choice of choices)
          expect(html).not.toContain(`Reason ${choices.indexOf(choice)} of ${key}.`);
      }
      expect(written.endings.filter(({ text }) => html.includes(text))).toHaveLength(here ? 0 : 1);
      expect(html).not.toMatch(/0\.3|A strong choice|Fails the attempt|A mixed ending/);
    }),
    runs,
  );
});

test('the choices of a turn stand in an order of their own for each attempt', () => {
  const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    rendering(conversation())
      .ask({ seed, answer: ['opening=a'] })
      .match(/value="deeper=[a-z]"/g)
      ?.join(),
  );
  expect(new Set(orders).size).toBeGreaterThan(1);
});

test('the button goes on while there is something to say', () => {
  const { item, type } = rendering(conversation());
  expect(type.step?.(item, ['opening=a'])).toBe('Say this');
  expect(type.step?.(item, best)).toBeNull();
  expect(type.lacks?.(item, ['?=Only a reason'])).toBe(
    'Choose what you say or do, then go on. What you wrote is saved.',
  );
  expect(type.lacks?.(item, ['opening=a'])).toBeNull();
});

test('afterwards it tells cues, worth, reasons, the critical choice and what others would have led to', () => {
  const { item, explain, type } = rendering(conversation());
  const answer = ['opening=a', 'opening?To be kind', 'deeper=b'];
  const html = explain({ answer });
  const told = [
    ...[
      'She may think of suicide.',
      'A strong choice',
      'Fails the attempt',
      'To be kind',
      'The line is dead',
    ],
    ...['breaks the duty to act', 'She nearly hangs up.', 'She says yes.', 'A hard ending'],
  ];
  for (const text of told) expect(html).toContain(text);
  expect(html).not.toContain('What happens now?');
  expect(html).not.toContain('<input');
  expect(type.said(item, answer)).toEqual(['I am glad you rang.', 'I promise to tell nobody.']);
});

test('another choice that would have ended it says how, and a conversation left says where', () => {
  const { explain } = rendering(conversation());
  expect(explain({ answer: ['opening=a', 'deeper=a', 'close=b'] })).toContain(
    'The conversation would have ended there: The line is dead.',
  );
  expect(explain({ answer: ['opening=a'] })).toContain('The conversation stops here');
});
