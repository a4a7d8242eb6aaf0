import { Item } from '../../../src/quizzes/question-types/registry';
import { sampleOf } from '../../../src/quizzes/question-types/samples';
import { multiple, single, statement } from '../quizzes';

/** Moves every value one place on. */
const turned = <T>(values: T[]): T[] => [...values.slice(1), ...values.slice(0, 1)];

const matching = sampleOf('matching');
const ordering = sampleOf('ordering');
const numeric = sampleOf('numeric');
const shortAnswer = sampleOf('short-answer');
const cloze = sampleOf('cloze');
const classify = sampleOf('classify-replies');
const feedback = 'Something else altogether.';

/**
 * Questions, each with a twin that looks the same and has another right answer. Whoever can tell them apart before
 * submission has been shown what they should not see.
 */
export const twins: [Item['type'], Item, Item][] = [
  [
    'single-choice',
    Item.parse(single()),
    Item.parse({
      ...single(),
      options: single().options.map((one, index) => ({ ...one, feedback, correct: index === 1 })),
    }),
  ],
  [
    'multiple-choice',
    Item.parse(multiple()),
    Item.parse({
      ...multiple(),
      options: multiple().options.map((one) => ({ ...one, feedback, correct: !one.correct })),
    }),
  ],
  ['true-false', Item.parse(statement('statement', true)), Item.parse(statement('statement', false))],
  [
    'matching',
    matching,
    {
      ...matching,
      pairs: matching.pairs.map((pair, index, all) => ({
        ...{ ...pair, feedback },
        right: turned(all)[index]!.right,
      })),
    },
  ],
  [
    'ordering',
    ordering,
    { ...ordering, steps: turned(ordering.steps).map((step) => ({ ...step, feedback })) },
  ],
  [
    'numeric',
    numeric,
    { ...numeric, answer: -3.25, tolerance: 2, feedback: { right: feedback, wrong: feedback } },
  ],
  [
    'short-answer',
    shortAnswer,
    { ...shortAnswer, accepted: [{ text: 'A much longer answer', points: 1, feedback }] },
  ],
  [
    'cloze',
    cloze,
    {
      ...cloze,
      gaps: cloze.gaps.map((gap) =>
        'options' in gap
          ? { ...gap, feedback, answer: gap.options.at(-1)! }
          : { ...gap, feedback, accepted: ['a much longer answer'] },
      ),
    },
  ],
  [
    'classify-replies',
    classify,
    {
      ...classify,
      replies: classify.replies.map((reply, index, all) => ({
        ...{ ...reply, feedback },
        kind: turned(all)[index]!.kind,
      })),
    },
  ],
];
