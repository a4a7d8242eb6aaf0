import { t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { describedBy } from '../../shared/ui/field';
import { seedOf, shuffle } from '../shuffle';
import { answered } from './answered';
import { type Cloze, clozeSchema, filled, type Gap, gapsOf, LONGEST, offers, rightOf } from './cloze-item';
import { piecesOf } from './gaps';
import { acceptParts, partsOf } from './parts';
import type { Asking, QuestionType } from './question-type';

export type { Cloze };

const gapLabel = (item: Cloze, gap: Gap) =>
  t('quizzes.cloze.gap', { number: gapsOf(item).findIndex(({ key }) => key === gap.key) + 1 });

/** Every line to type is as wide as the others: its width would tell what fits. */
function input(item: Cloze, gap: Gap, { answer, seed }: Asking) {
  const value = partsOf(answer).get(gap.key) ?? '';
  const offered = 'options' in gap ? shuffle(gap.options, seedOf(seed, gap.key)) : [];
  return {
    ...{ id: `gap-${gap.key}`, name: `answer.${gap.key}`, label: gapLabel(item, gap), value },
    options: offered.map((option) => ({ option, chosen: option === value })),
    longest: LONGEST,
  };
}

const pieces = <T>(item: Cloze, fill: (gap: Gap) => T) =>
  piecesOf(item.text).map((paragraph) =>
    paragraph.map(({ text, gap: name }) => {
      const gap = item.gaps.find(({ key }) => key === name);
      return { text, gap: gap ? fill(gap) : null };
    }),
  );

const ask = (item: Cloze, asking: Asking) => ({
  ...{ label: item.prompt, ...describedBy('answer', { hint: t('quizzes.cloze.hint') }), answers: null },
  paragraphs: pieces(item, (gap) => input(item, gap, asking)),
});

/** The text as it should read, and below it what was put into each gap. */
function explain(item: Cloze, { answer }: Asking) {
  const given = partsOf(answer);
  const answers = gapsOf(item).map((gap) => {
    const { points: earned, feedback } = filled(gap, given.get(gap.key) ?? '');
    const about = gapLabel(item, gap);
    return answered({ about, given: given.get(gap.key), right: rightOf(gap), earned, feedback });
  });
  return {
    ...{ label: item.prompt, ...describedBy('answer', {}) },
    paragraphs: pieces(item, (gap) => ({ label: gapLabel(item, gap), right: rightOf(gap) })),
    answers: answerList({ label: t('quizzes.cloze.answers'), answers }),
  };
}

/**
 * A text with gaps, each to be typed or chosen, and each worth the same, as in Moodle's cloze question and QTI's text
 * entry with `map_response`. What is typed counts if it says the same as an accepted text, and in part if it says the
 * same as one that is worth a part; see `alike`.
 */
export const cloze = {
  type: 'cloze',
  schema: clozeSchema,
  accept: (item, given) => acceptParts(given, gapsOf(item), offers),
  grade: ({ gaps }, answer) => {
    const given = partsOf(answer);
    const points = gaps.map((gap) => filled(gap, given.get(gap.key) ?? '').points);
    return points.reduce((sum, one) => sum + one, 0) / gaps.length;
  },
  finished: ({ gaps }, answer) => answer.length === gaps.length,
  right: (item) => gapsOf(item).map((gap) => `${gap.key}=${rightOf(gap)}`),
  said: (_, answer) => [...partsOf(answer).values()],
  ask,
  explain,
} satisfies QuestionType<Cloze>;
