import { z } from 'zod';
import { t } from '../../shared/text';
import { answerList } from '../../shared/ui/answer-list';
import { choice } from '../../shared/ui/choice';
import { fieldGroup } from '../../shared/ui/field-group';
import { talk } from '../../shared/ui/talk';
import { shuffle } from '../shuffle';
import { answered } from './answered';
import { apart, different, letter, letteredByText } from './lettered';
import { acceptParts, partsOf, share } from './parts';
import { type Answer, asked, type Asking, type QuestionType, remark, term, words } from './question-type';
import { kindsOffered, type ReplyKind, replyKinds } from './reply-kinds';

const kind = z.enum(replyKinds);
const reply = z.strictObject({ key: letter.optional(), text: term, kind, feedback: remark });

const classifyRepliesSchema = z
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

const kindName = (kind: ReplyKind) => t(`quizzes.replyKinds.${kind}`);

const offered = ({ replies, kinds }: ClassifyReplies): ReplyKind[] =>
  kindsOffered(
    replies.map((reply) => reply.kind),
    kinds,
  );

const givenKinds = (answer: Answer): Map<string, ReplyKind> =>
  new Map(
    [...partsOf(answer)].flatMap(([key, value]) =>
      replyKinds.filter((kind) => kind === value).map((kind): [string, ReplyKind] => [key, kind]),
    ),
  );

const quoted = ({ said }: ClassifyReplies) =>
  said ? talk(t('quizzes.reply.said'), [{ by: t('quizzes.reply.they'), side: 'them', text: said }]) : null;

function ask(item: ClassifyReplies, { answer, seed }: Asking) {
  const given = partsOf(answer);
  const options = offered(item).map((kind) => ({ value: kind, label: kindName(kind) }));
  const fields = shuffle(item.replies, seed).map(({ key, text }) => ({
    ...choice({ name: `answer.${key}`, id: `reply-${key}`, label: text, options, value: given.get(key) }),
    requiredEach: false,
  }));
  const hint = t('quizzes.classify.hint');
  return { talk: quoted(item), parts: fieldGroup({ id: 'answer', label: item.prompt, hint, fields }) };
}

function explain(item: ClassifyReplies, { answer, seed }: Asking) {
  const given = givenKinds(answer);
  const answers = shuffle(item.replies, seed).map(({ key, text, kind, feedback }) => {
    const chosen = given.get(key);
    return answered({
      ...{ about: text, given: chosen && kindName(chosen), right: kindName(kind), feedback },
      earned: chosen === kind ? 1 : 0,
    });
  });
  return { talk: quoted(item), parts: answerList({ label: item.prompt, answers }) };
}

/**
 * Replies of a listener, each to be called what it is. Every reply is worth the same and a wrong name costs nothing:
 * Moodle's matching question, and QTI's `map_response` with equal weights.
 */
export const classifyReplies = {
  type: 'classify-replies',
  schema: classifyRepliesSchema,
  accept: (item, given) => {
    const kinds: string[] = offered(item);
    return acceptParts(given, item.replies, (_, value) => kinds.includes(value));
  },
  grade: ({ replies }, answer) => {
    const given = givenKinds(answer);
    return share(replies, ({ key, kind }) => given.get(key) === kind);
  },
  finished: ({ replies }, answer) => answer.length === replies.length,
  right: ({ replies }) => replies.map(({ key, kind }) => `${key}=${kind}`),
  said: ({ replies }, answer) => {
    const given = givenKinds(answer);
    return replies.flatMap(({ key, text }) => {
      const chosen = given.get(key);
      return chosen ? [t('quizzes.parts.said', { part: text, value: kindName(chosen) })] : [];
    });
  },
  ask,
  explain,
} satisfies QuestionType<ClassifyReplies>;
