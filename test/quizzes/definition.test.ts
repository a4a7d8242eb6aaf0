import { definitionOf } from '../../src/quizzes/definition-of';
import { QuizDefinition } from '../../src/quizzes/quizzes.schemas';
import { loadLocales } from '../../src/shared/texts.provider';
import { activeListening, multiple, single, small, statement } from './quizzes';

beforeAll(() => loadLocales());

const faults = (written: unknown) => {
  const parsed = QuizDefinition.safeParse(written);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
};
const allRight = <T extends { options: object[] }>(item: T, correct: boolean) => ({
  ...item,
  options: item.options.map((option) => ({ ...option, correct })),
});

test('the quiz of the active listening course is one', () => {
  expect(faults(activeListening())).toEqual([]);
});

test('a definition that was read can be read again and stays the same', () => {
  const once = QuizDefinition.parse(activeListening());
  expect(QuizDefinition.parse(once)).toEqual(once);
});

test.each([
  [
    'asks for more than there is',
    small({ draw: 4 }),
    'draw',
    'A quiz cannot ask more questions than it has.',
  ],
  [
    'does not say how much it asks',
    { ...small(), draw: undefined },
    'draw',
    'Say how many questions an attempt asks.',
  ],
  [
    'has a blueprint that the bank cannot give',
    small({ draw: 4, blueprint: [{ objective: 'attention', draw: 4 }] }),
    'blueprint.0.draw',
    'There are only 3 questions about “Attention”.',
  ],
  [
    'has a blueprint of an objective that no question is about',
    small({ draw: 1, blueprint: [{ objective: 'silence', draw: 1 }] }),
    'blueprint.0.draw',
    'There are only 0 questions about “Silence”.',
  ],
  [
    'has a blueprint that adds up to something else',
    small({ draw: 3, blueprint: [{ objective: 'attention', draw: 2 }] }),
    'draw',
    'The blueprint adds up to 2 questions. Write the same number here, or leave it out.',
  ],
  [
    'has two lines about one objective',
    small({
      draw: 2,
      blueprint: [
        { objective: 'attention', draw: 1 },
        { objective: 'attention', draw: 1 },
      ],
    }),
    'blueprint',
    'Two lines of the blueprint are about the same objective.',
  ],
  [
    'explains after a closing that never comes',
    small({ feedback: 'closing' }),
    'feedback',
    'Feedback after closing needs a time at which the quiz closes (sitBy).',
  ],
  [
    'names two questions alike',
    small({ items: [single('same'), statement('same'), multiple()] }),
    'items',
    'Two questions have the same key.',
  ],
  [
    'has a single choice without a right option',
    small({ items: [allRight(single(), false)], draw: 1 }),
    'items.0.options',
    'Exactly one option of a single choice is right.',
  ],
  [
    'has a single choice of several right options',
    small({ items: [allRight(single(), true)], draw: 1 }),
    'items.0.options',
    'Exactly one option of a single choice is right.',
  ],
  [
    'has a multiple choice where all is right',
    small({ items: [allRight(multiple(), true)], draw: 1 }),
    'items.0.options',
    'At least one option of a multiple choice is right and at least one is wrong.',
  ],
  [
    'has a multiple choice where nothing is right',
    small({ items: [allRight(multiple(), false)], draw: 1 }),
    'items.0.options',
    'At least one option of a multiple choice is right and at least one is wrong.',
  ],
  [
    'offers an option twice',
    small({ items: [{ ...single(), options: [...single().options, single().options[1]!] }], draw: 1 }),
    'items.0.options',
    'Two options of a question are the same.',
  ],
])('a quiz that %s is refused with the place and the reason', (_, written, place, reason) => {
  expect(faults(written)).toContainEqual([place, reason]);
});

test('two options with one letter are refused', () => {
  const options = single().options.map((option) => ({ ...option, key: 'a' }));
  expect(faults(small({ items: [{ ...single(), options }], draw: 1 }))).toContainEqual([
    'items.0.options',
    'Two options of a question are the same.',
  ]);
});

test('a question of an unknown type and an unknown key are refused', () => {
  expect(faults({ ...small(), items: [{ ...single(), type: 'riddle' }], draw: 1 })).not.toEqual([]);
  expect(faults({ ...small(), timeLimit: 5 })).not.toEqual([]);
});

test('a blueprint says how much is drawn', () => {
  const written = { ...small({ blueprint: [{ objective: 'attention', draw: 2 }] }), draw: undefined };
  expect(QuizDefinition.parse(written)).toMatchObject({ draw: 2, feedback: 'submission' });
});

test('a definition with every rule can be read again and stays the same', () => {
  const once = QuizDefinition.parse(
    small({
      blueprint: [{ objective: 'attention', draw: 3 }],
      minutes: 30,
      sitBy: '2026-06-01T17:00:00+01:00',
      feedback: 'closing',
      remedial: { after: 2, lesson: 'reflecting-back' },
    }),
  );
  expect(QuizDefinition.parse(once)).toEqual(once);
});

test('a version is written again as it was', () => {
  const { sitBy = '', ...rest } = QuizDefinition.parse(
    small({
      minutes: 30,
      sitBy: '2026-06-01T16:00:00.000Z',
      remedial: { after: 2, lesson: 'reflecting-back' },
    }),
  );
  const columns = { id: '', organisationId: '', quizId: '', number: 1, createdAt: new Date() };
  const version = {
    ...columns,
    ...rest,
    minutes: 30,
    blueprint: null,
    sitBy: new Date(sitBy),
    remedial: null,
  };
  const again = QuizDefinition.parse(definitionOf('small', version));
  expect(again).toEqual({ ...rest, sitBy, blueprint: undefined, remedial: undefined });
});
