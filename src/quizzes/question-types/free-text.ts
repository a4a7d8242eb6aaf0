import { z } from 'zod';
import { locale, t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { notice } from '../../shared/ui/notice';
import { tag } from '../../shared/ui/tag';
import { paragraphs } from '../../shared/ui/talk';
import { different, lettered } from './lettered';
import type { Review } from './marks';
import { type Answer, asked, key, type QuestionType, words } from './question-type';

const level = z.strictObject({ points: z.number().min(0).max(100), text: words });

const rising = (levels: readonly { points: number }[]) =>
  levels.every(({ points }, index) => index === 0 || points > Number(levels[index - 1]?.points));

const criterion = z.strictObject({
  key: key.optional(),
  criterion: words,
  /** From the lowest to the best. */
  levels: z
    .array(level)
    .min(2)
    .max(6)
    .refine(rising, { error: () => t('quizzes.definition.risingLevels') }),
});

const freeTextSchema = z.strictObject({
  ...asked,
  type: z.literal('free-text'),
  /** How to go about it, shown with the question. */
  guidance: words.optional(),
  minimumWords: z.int().min(1).max(2000).optional(),
  rubric: z
    .array(criterion)
    .min(1)
    .max(8)
    .transform((all) => lettered(all, (one) => one.criterion))
    .refine((all) => different(all.map((one) => one.key)) && different(all.map((one) => one.criterion)), {
      error: () => t('quizzes.definition.sameCriterion'),
    }),
  /** A good answer, shown once theirs is reviewed. */
  model: words.optional(),
});

export type FreeText = z.output<typeof freeTextSchema>;

const wordsIn = (text: string): number =>
  [...new Intl.Segmenter(locale(), { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;

/** How many words are still missing, or null if none is. */
function tooShort({ minimumWords = 1 }: FreeText, [text]: Answer): string | null {
  const count = wordsIn(text ?? '');
  return count > 0 && count < minimumWords
    ? t('quizzes.freeText.tooShort', { count, minimum: minimumWords })
    : null;
}

const common = ({ prompt, guidance, rubric }: FreeText) => ({
  prompt,
  guidance: paragraphs(guidance ?? ''),
  criteria: rubric.map(({ criterion }) => criterion),
});

/** NOTE: it may be left empty and earns nothing then, which is not what "optional" would say. */
const box = (item: FreeText, answer: Answer) => ({
  ...field({
    ...{ name: 'answer', label: t('quizzes.freeText.yours'), type: 'textarea', rows: 10, required: false },
    ...{ value: answer[0], error: tooShort(item, answer), maxlength: 10_000 },
    hint: item.minimumWords ? t('quizzes.freeText.atLeast', { count: item.minimumWords }) : null,
  }),
  optional: false,
});

const reviewed = ({ rubric, model }: FreeText, { levels, comment }: Review) => ({
  comment: paragraphs(comment),
  levels: rubric.map(({ key, criterion, levels: all }) => {
    const level = levels[key] ?? 0;
    return { criterion, text: all[level]?.text ?? '', tag: levelTag(level, all.length) };
  }),
  model: paragraphs(model ?? ''),
});

function levelTag(level: number, count: number) {
  if (level === count - 1) return tag('success', t('quizzes.freeText.level.met'));
  return level > 0
    ? tag('info', t('quizzes.freeText.level.partly'))
    : tag('neutral', t('quizzes.freeText.level.notYet'));
}

const waits = ([text]: Answer, review: Review | null) =>
  text && !review ? notice({ tone: 'info', announced: false, text: t('quizzes.freeText.waits') }) : null;

/** Something written in the trainee's own words. A person marks it by the rubric; nothing written earns nothing. */
export const freeText = {
  type: 'free-text',
  schema: freeTextSchema,
  accept: (_, given) => (given.length > 1 ? null : given.map((text) => text.trim()).filter(Boolean)),
  grade: (_, answer) => (answer.length > 0 ? null : 0),
  finished: (item, answer) => wordsIn(answer[0] ?? '') >= (item.minimumWords ?? 1),
  right: ({ model }) => (model ? [model] : []),
  said: (_, answer) => [...answer],
  ask: (item, { answer }) => ({
    ...common(item),
    ...{ field: box(item, answer), written: null, waits: null, review: null },
  }),
  explain: (item, { answer, review = null }) => ({
    ...{ ...common(item), field: null, written: paragraphs(answer[0] ?? '') },
    ...{ waits: waits(answer, review), review: review ? reviewed(item, review) : null },
  }),
} satisfies QuestionType<FreeText>;
