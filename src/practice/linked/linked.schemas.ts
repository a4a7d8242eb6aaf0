import { z } from 'zod';
import { plainName } from '../../identity';
import { t } from '../../shared/text';
import { Confidence } from '../practice.schemas';

const LINE = 200;
const line = (missing: 'name' | 'qualification') =>
  z
    .string({ error: () => t(`practice.linked.errors.${missing}`) })
    .max(LINE, { error: () => t('practice.errors.tooLong', { limit: LINE }) })
    .transform(plainName)
    .pipe(z.string().min(1, { error: () => t(`practice.linked.errors.${missing}`) }));

const decided = /^decision-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What is decided about one entry: it is signed, or sent back with a question. */
export type EntryDecision = { entryId: string; question: string | null };

/** The field in which an entry is asked about. */
export const questionField = (entryId: string): string => `question-${entryId}`;

/** What somebody decides who signs by link: who they are, and entry by entry what comes of it. */
export const LinkedDecision = z
  .looseObject({
    name: line('name'),
    qualification: line('qualification'),
    supervised: z.literal('yes', { error: () => t('practice.linked.errors.supervised') }),
  })
  .transform(({ name, qualification, ...rest }, context) => {
    const decisions = Object.entries(rest).flatMap(([field, value]): EntryDecision[] => {
      const [, entryId] = decided.exec(field) ?? [];
      if (!entryId) return [];
      if (value === 'sign') return [{ entryId, question: null }];
      if (value !== 'return') return [];
      const asked = Confidence.safeParse(rest[questionField(entryId)]);
      if (asked.success && asked.data) return [{ entryId, question: asked.data }];
      const message = asked.success ? t('practice.errors.question') : asked.error.issues[0]?.message;
      context.addIssue({ code: 'custom', path: [questionField(entryId)], message: message ?? '' });
      return [];
    });
    return { name, qualification, decisions };
  });
export type LinkedDecision = z.output<typeof LinkedDecision>;

/** A reason that is given in confidence. */
const Reason = z
  .string({ error: () => t('practice.linked.errors.reason') })
  .pipe(Confidence)
  .pipe(z.string().min(1, { error: () => t('practice.linked.errors.reason') }));

/** Saying that one is not the supervisor. */
export const Refusal = z.object({ reason: Reason });
export type Refusal = z.output<typeof Refusal>;

/** A code as it was typed. */
export const CodeForm = z.object({
  code: z.string({ error: () => t('practice.linked.errors.code') }).max(40),
});

const ids = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.uuid()).max(200));

/** Asking for signatures: of whom, for which entries, and whether reflections go along. */
export const AskForm = z.object({
  supervisorId: z.uuid(),
  traineeId: z.uuid().optional(),
  entry: ids,
  reflections: z.literal('yes').optional(),
});

/** Taking signatures back: which, whether it was oneself, and why. */
export const RepudiationForm = z.object({
  signature: ids.refine((given) => given.length > 0, {
    error: () => t('practice.linked.errors.tickSignature'),
  }),
  kind: z.enum(['not-me', 'mistake'], { error: () => t('practice.linked.errors.kind') }),
  reason: Reason,
});
export type RepudiationForm = z.output<typeof RepudiationForm>;

/** What a manager finds about a repudiated signature. */
export const ResolutionForm = z.object({
  outcome: z.enum(['stands', 'falls'], { error: () => t('practice.linked.errors.outcome') }),
  reason: Reason,
});
export type ResolutionForm = z.output<typeof ResolutionForm>;

const words = z.string().max(200).optional().catch(undefined);

/** Whom a manager looks for among the letters, and where the list goes on. */
export const RequestSearch = z.object({ search: words, after: words });
export type RequestSearch = z.output<typeof RequestSearch>;
