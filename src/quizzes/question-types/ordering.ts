import { z } from 'zod';
import { t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { choice } from '../../shared/ui/choice';
import { fieldGroup } from '../../shared/ui/field-group';
import { shuffle } from '../shuffle';
import { answered } from './answered';
import { apart, letter, letteredByText } from './lettered';
import { acceptPlaces, agreement, byPlace, isOrder, placesOf, sharing } from './places';
import { asked, type Asking, type QuestionType, remark, term } from './question-type';

const step = z.strictObject({ key: letter.optional(), text: term, feedback: remark });

const orderingSchema = z.strictObject({
  ...asked,
  type: z.literal('ordering'),
  /** In the right order. */
  steps: z
    .array(step)
    .min(2)
    .max(12)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.sameStep') }),
});

export type Ordering = z.output<typeof orderingSchema>;

const keysOf = ({ steps }: Ordering) => steps.map(({ key }) => key);

/** Sorted first, so that the order in which they are shown has nothing to do with the right one. */
const shuffled = ({ steps }: Ordering, seed: number) =>
  shuffle(
    [...steps].sort((one, other) => (one.key < other.key ? -1 : 1)),
    seed,
  );

const placeName = (place: number) => t('quizzes.ordering.place', { number: place });

function ask(item: Ordering, { answer, seed }: Asking) {
  const places = placesOf(answer);
  const twice = sharing(places);
  const options = item.steps.map((_, index) => ({ value: index + 1, label: placeName(index + 1) }));
  const fields = shuffled(item, seed).map(({ key, text }) =>
    choice({
      ...{ name: `answer.${key}`, id: `step-${key}`, kind: 'select', label: text, options },
      ...{ prompt: t('quizzes.parts.choose'), value: places.get(key) },
      error: twice.includes(key) ? t('quizzes.ordering.shared') : null,
    }),
  );
  const hint = t('quizzes.ordering.hint');
  const group = fieldGroup({ id: 'answer', label: item.prompt, hint, fields, beside: true });
  return { partial: 'quizzes/ordering', group };
}

/** In the right order, each step with the place it was given. */
function explain(item: Ordering, { answer }: Asking) {
  const places = placesOf(answer);
  const answers = item.steps.map(({ key, text, feedback }, index) => {
    const place = places.get(key);
    return answered({
      about: t('quizzes.ordering.numbered', { number: index + 1, step: text }),
      ...{ given: place === undefined ? undefined : placeName(place), right: placeName(index + 1), feedback },
      earned: place === index + 1 ? 1 : 0,
    });
  });
  return answerList({ label: item.prompt, answers });
}

/** Steps to be put in order. Points say how far the order agrees with the right one; see `agreement`. */
export const ordering = {
  type: 'ordering',
  schema: orderingSchema,
  accept: (item, given) => acceptPlaces(given, keysOf(item)),
  grade: (item, answer) => agreement(placesOf(answer), keysOf(item)),
  finished: (item, answer) => isOrder(placesOf(answer), keysOf(item)),
  right: keysOf,
  said: ({ steps }, answer) => {
    const places = placesOf(answer);
    return byPlace(places).map((key) =>
      t('quizzes.ordering.numbered', {
        number: places.get(key) ?? 0,
        step: steps.find((step) => step.key === key)?.text ?? '',
      }),
    );
  },
  ask,
  explain,
} satisfies QuestionType<Ordering>;
