import { z } from 'zod';
import { t } from '../../shared/text';
import { choice, type ChoiceInput, type OptionInput } from '../../shared/ui/choice';
import { talk } from '../../shared/ui/talk';
import { shuffle } from '../shuffle';
import { apart, letter, letteredByText } from './lettered';
import { type Answer, asked, type QuestionType, remark, words } from './question-type';
import { feedbackOn } from './worth';

const option = z
  .strictObject({
    key: letter.optional(),
    text: words,
    points: z.number().min(0).max(1),
    feedback: remark,
    /** Why choosing it fails the whole attempt. */
    critical: words.optional(),
  })
  .refine(({ points, critical }) => !critical || points < 1, {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

const bestReplySchema = z.strictObject({
  ...asked,
  type: z.literal('best-reply'),
  /** What the person said. */
  said: words,
  options: z
    .array(option)
    .min(3)
    .max(5)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.sameOption') })
    .refine((all) => all.filter(({ points }) => points === 1).length === 1, {
      error: () => t('quizzes.definition.oneBest'),
    }),
});

export type BestReply = z.output<typeof bestReplySchema>;

type Reply = BestReply['options'][number];

const quoted = ({ said }: BestReply) =>
  talk(t('quizzes.reply.said'), [{ by: t('quizzes.reply.they'), side: 'them', text: said }]);

const asChoice = ({ prompt }: BestReply): Pick<ChoiceInput, 'label' | 'large'> => ({
  label: prompt,
  large: true,
});

const bare = ({ key, text }: Reply): OptionInput => ({ value: key, label: text });

const judged = (reply: Reply, chosen: boolean): OptionInput => ({
  ...bare(reply),
  feedback: feedbackOn(reply, chosen),
});

const chosenOf = ({ options }: BestReply, [chosen]: Answer): Reply[] =>
  options.filter(({ key }) => key === chosen);

/** Several replies to what somebody said; each is worth something of its own, one of them the whole point. */
export const bestReply = {
  type: 'best-reply',
  schema: bestReplySchema,
  accept: (item, given) => (given.length === chosenOf(item, given).length ? given : null),
  grade: (item, answer) => chosenOf(item, answer)[0]?.points ?? 0,
  critical: (item, answer) => chosenOf(item, answer).flatMap(({ critical }) => critical ?? []),
  right: ({ options }) => options.filter(({ points }) => points === 1).map(({ key }) => key),
  said: (item, answer) => chosenOf(item, answer).map(({ text }) => text),
  ask: (item, { answer, seed }) => ({
    talk: quoted(item),
    choice: {
      ...choice({
        ...asChoice(item),
        name: 'answer',
        title: true,
        value: answer,
        options: shuffle(item.options, seed).map(bare),
      }),
      requiredEach: false,
    },
  }),
  explain: (item, { answer, seed }) => ({
    talk: quoted(item),
    choice: choice({
      ...asChoice(item),
      name: item.key,
      answered: true,
      value: answer,
      options: shuffle(item.options, seed).map((reply) => judged(reply, answer.includes(reply.key))),
    }),
  }),
} satisfies QuestionType<BestReply>;
