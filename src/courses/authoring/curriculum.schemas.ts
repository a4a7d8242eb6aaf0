import { z } from 'zod';
import { aboutCourse, LessonOutline, moduleOf } from './course-document';

/** `templates/curriculum/<slug>/course.yaml`: a course without the text of its lessons, which are files beside it. */
export const CourseFile = z.strictObject({
  slug: z.string(),
  ...aboutCourse,
  modules: z.array(moduleOf(LessonOutline)).min(1),
  /** Raised when Cairn improves the course, so that those who adopted it hear of it. */
  version: z.int().min(1).default(1),
  /** The file of its quiz. */
  quiz: z.literal('quiz.yaml'),
});
export type CourseFile = z.output<typeof CourseFile>;
