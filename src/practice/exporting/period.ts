import { z } from 'zod';
import { t } from '../../shared/text';
import { Day } from '../practice.schemas';

/** From which day to which (ISO, both included) practice is taken out; all of it where neither is said. */
export type Period = { from: string | null; to: string | null };

/** What is taken out: a period, and whether what was written in confidence goes with it. */
export const ExportWish = z
  .object({
    from: Day.optional(),
    to: Day.optional(),
    reflections: z.literal('yes').optional().catch(undefined),
    paper: z.enum(['a4', 'us-letter']).default('a4').catch('a4'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: () => t('practice.exporting.errors.backwards'),
  })
  .transform(({ from, to, reflections, paper }) => ({
    period: { from: from ?? null, to: to ?? null },
    reflections: reflections === 'yes',
    paper,
  }));
export type ExportWish = z.output<typeof ExportWish>;
