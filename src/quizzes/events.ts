import { z } from 'zod';
import { defineEvent } from '../jobs';

/** A trainee submitted an attempt and knows the result. */
export const AttemptSubmitted = defineEvent(
  'quizzes.attempt-submitted',
  z.object({ attemptId: z.uuid(), quizId: z.uuid(), traineeId: z.uuid(), passed: z.boolean() }),
);

/** A trainee submitted an attempt of which a person has to mark a part; the result comes when they have. */
export const AttemptAwaitsReview = defineEvent(
  'quizzes.attempt-awaits-review',
  z.object({ attemptId: z.uuid(), quizId: z.uuid(), traineeId: z.uuid() }),
);
