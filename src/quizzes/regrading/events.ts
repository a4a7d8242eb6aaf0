import { z } from 'zod';
import { defineEvent } from '../../jobs';

/** A key was corrected, and an attempt has another result for it. */
export const AttemptRegraded = defineEvent(
  'quizzes.attempt-regraded',
  z.object({ regradeId: z.uuid(), attemptId: z.uuid() }),
);
