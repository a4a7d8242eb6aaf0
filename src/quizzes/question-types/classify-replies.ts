import { z } from 'zod';
import { t } from '../../shared/text';
import { apart, different, letter, letteredByText } from './lettered';
import { asked, term, words } from './question-type';
import { replyKinds } from './reply-kinds';

const kind = z.enum(replyKinds);
const reply = z.strictObject({ key: letter.optional(), text: term, kind, feedback: words });

export const classifyRepliesSchema = z
  .strictObject({
    ...asked,
    type: z.literal('classify-replies'),
    /** What the person said. */
    said: words.optional(),
    replies: z
      .array(reply)
      .min(2)
      .max(8)
      .transform(letteredByText)
      .refine(apart, { error: () => t('quizzes.definition.sameReply') }),
    /** What a reply may be; chosen for the author where it is not written. */
    kinds: z
      .array(kind)
      .min(2)
      .refine((all) => different(all), { error: () => t('quizzes.definition.sameOption') })
      .optional(),
  })
  .refine(({ replies, kinds }) => !kinds || replies.every((one) => kinds.includes(one.kind)), {
    error: () => t('quizzes.definition.kindNotOffered'),
    path: ['kinds'],
  });

export type ClassifyReplies = z.output<typeof classifyRepliesSchema>;
