import { z } from 'zod';
import { Password, Confidence, VersionSeen } from '../practice.schemas';
import { MOST_AT_ONCE } from './queue-groups';

/** Signing one entry from its page. */
export const SignOffForm = VersionSeen.extend({ password: Password });

/** A ticked entry: its id and, behind a dot, the version that was read. */
const Ticked = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d{1,9})?$/i)
  .transform((text) => {
    const [id = '', version] = text.toLowerCase().split('.');
    return { id, version: version === undefined ? null : Number(version) };
  });

/** The name of the field with a question about an entry: this, its id and, behind a dash below, the version that was read. */
export const QUESTION = 'question_';

/** Several entries at once: those ticked to sign under one statement, and questions about others, or instead. */
export const SeveralDecisions = z
  .looseObject({
    entry: z.preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(Ticked).max(MOST_AT_ONCE),
    ),
    password: Password,
  })
  .transform(({ entry, password, ...others }, context) => {
    const asked = Object.entries(others).flatMap(([name, text]) => questionIn(name, text, context));
    const sign = entry.filter(({ id }) => !asked.some((one) => one.id === id));
    return { sign, asked: asked.slice(0, MOST_AT_ONCE), password };
  });

/** A question that was typed about an entry, where one was. */
function questionIn(name: string, text: unknown, context: z.RefinementCtx) {
  const about = name.startsWith(QUESTION)
    ? Ticked.safeParse(name.slice(QUESTION.length).replace('_', '.'))
    : null;
  if (!about?.success || typeof text !== 'string' || text.trim() === '') return [];
  const question = Confidence.safeParse(text);
  if (question.success) return [{ ...about.data, question: question.data }];
  const message = question.error.issues[0]?.message ?? '';
  context.addIssue({ code: 'custom', path: [name], message });
  return [];
}

/** Signing one entry from a program; without a version, whatever it says now is signed. */
export const SignOffRequest = z
  .object({ version: z.int().min(1).optional(), password: z.string().max(1_000).optional() })
  .optional();
export type SignOffRequest = z.output<typeof SignOffRequest>;

const words = z.string().max(200).optional().catch(undefined);

/**
 * Whose entries a supervisor asks for, by a part of their name or by id; of which week, which kind; where the list goes
 * on; and whether all of them are ticked to begin with.
 */
export const QueueWish = z.object({
  search: words,
  trainee: words,
  week: z.iso.date().optional().catch(undefined),
  kind: words,
  after: words,
  all: z.literal('yes').optional().catch(undefined),
});
export type QueueWish = z.output<typeof QueueWish>;
