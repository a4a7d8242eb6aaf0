import { z } from 'zod';
import { defineEvent } from '../jobs';

/** A trainee has done every lesson of a course; published once for a course and trainee. */
export const CourseCompleted = defineEvent(
  'courses.course-completed',
  z.object({ courseId: z.uuid(), traineeId: z.uuid() }),
);

/** A meeting ahead was moved or called off; `revision` is that of the meeting after it. */
export const LiveSessionChanged = defineEvent(
  'courses.live-session-changed',
  z.object({ sessionId: z.uuid(), revision: z.int() }),
);
