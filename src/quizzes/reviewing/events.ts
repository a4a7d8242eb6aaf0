import { z } from 'zod';
import { defineEvent } from '../../jobs';

/** A person has marked every text of an attempt. */
export const AttemptReviewed = defineEvent(
  'quizzes.attempt-reviewed',
  z.object({ attemptId: z.uuid(), traineeId: z.uuid() }),
);
