import { z } from 'zod';
import { words } from '../finding';
import { defineRequirement } from '../requirement';

/** Every lesson of a course done (domain.md (c) 5). */
export const courseCompleted = defineRequirement(
  'course-completed',
  z.strictObject({ course: z.string() }),
  ({ course: slug }, record, { on }) => {
    const course = record.courses.find((candidate) => candidate.slug === slug);
    const progress = {
      value: course?.lessonsDone ?? 0,
      target: course?.lessons ?? 1,
      unit: 'count' as const,
    };
    const met = course?.completedAt != null;
    const next = {
      words: words(progress.value > 0 ? 'next.continueCourse' : 'next.startCourse'),
      path: course?.nextLessonPath ?? `/courses/${slug}`,
    };
    return {
      state: met ? 'met' : progress.value > 0 ? 'part' : 'unmet',
      progress,
      because: words('because.lessons', { value: progress.value, target: progress.target }),
      counted:
        course && met
          ? [{ kind: 'course', id: course.courseId, day: null, minutes: course.minutesDone }]
          : [],
      notCounted: [],
      next: met ? null : next,
      earliest: met ? null : on,
    };
  },
);
