import { z } from 'zod';
import { defineEvent } from '../jobs';

/** A trainee has done every lesson of a course; published once for a course and trainee. */
export const CourseCompleted = defineEvent(
  'courses.course-completed',
  z.object({ courseId: z.uuid(), traineeId: z.uuid() }),
);
