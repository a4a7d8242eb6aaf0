import { z } from 'zod';
import { defineEvent } from '../jobs';

/** A trainee submitted an attempt and knows the result. */
export const AttemptSubmitted = defineEvent(
  'quizzes.attempt-submitted',
  z.object({ attemptId: z.uuid(), quizId: z.uuid(), traineeId: z.uuid(), passed: z.boolean() }),
);
