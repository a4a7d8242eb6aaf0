import { z } from 'zod';
import { t } from '../../../shared/text';

const text = z.string().max(20_000, { error: () => t('courses.works.errors.tooLong') });

/** What was written so far; nothing is required of a draft. */
export const Draft = z.object({ text: text.default('') });

/** A work that is sent off. What else it needs depends on its lesson. */
export const SentWork = z.object({ text: text.optional(), supervisorId: z.uuid().optional() });
export type SentWork = z.output<typeof SentWork>;

const version = z.coerce.number().int();

/** A supervisor has read it. */
export const Acceptance = z.object({ version, comment: text.optional() });

/** A supervisor gives it back, and says why. */
export const Return = z.object({
  version,
  comment: z
    .string({ error: () => t('courses.works.errors.sayWhy') })
    .trim()
    .min(3, { error: () => t('courses.works.errors.sayWhy') })
    .max(20_000),
});

/** What part of the queue is asked for. */
export const QueuePart = z.object({ after: z.string().max(200).optional() });
