import { type CourseDocument, lessonsOf } from '../authoring/course-document';

/** Training time in a part of peer support. */
export type TrainingMinutes = { domain: string; minutes: number };

/** What a completed course stands for: the hours it says, or else the minutes of its lessons in its own domain. */
export function trainingMinutes(
  document: Pick<CourseDocument, 'domain' | 'hours'> & { modules: { lessons: { minutes: number }[] }[] },
): TrainingMinutes[] {
  const { domain, hours } = document;
  if (hours.length > 0) return hours.map((one) => ({ ...one }));
  const minutes = lessonsOf(document).reduce((sum, lesson) => sum + lesson.minutes, 0);
  return [{ domain, minutes }];
}
