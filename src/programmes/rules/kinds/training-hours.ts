import { z } from 'zod';
import type { CourseRecord } from '../../../courses';
import { words } from '../finding';
import { minutesReached, sort } from '../quantity';
import { defineRequirement } from '../requirement';

/** Hours of completed courses, in a domain or in all (domain.md (c) 6). A course may be split over domains. */
export const trainingHours = defineRequirement(
  'training-hours',
  z.strictObject({ hours: z.number().positive(), domain: z.string().optional() }),
  ({ hours, domain }, { courses }, { on }) => {
    const taken = courses
      .filter(({ lessonsDone, completedAt }) => lessonsDone > 0 || completedAt)
      .map((course) => ({ ...course, minutes: minutesIn(course, domain) }))
      .filter(({ minutes }) => minutes > 0);
    const evidence = ({ courseId: id, minutes }: (typeof taken)[number]) => ({
      ...{ kind: 'course' as const, id, day: null, minutes },
    });
    const sorted = sort(taken, evidence, ({ completedAt }) =>
      completedAt ? null : { reason: 'not-completed', repair: words('repairs.not-completed') },
    );
    const underWay = taken.find(({ completedAt }) => !completedAt);
    const next = {
      words: words(underWay ? 'next.continueCourse' : 'next.chooseCourse'),
      path: underWay?.nextLessonPath ?? '/courses',
    };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);

/** What a course stands for in a domain, or altogether, in minutes. */
const minutesIn = ({ trainingMinutes }: CourseRecord, domain: string | undefined): number =>
  trainingMinutes
    .filter((part) => domain === undefined || part.domain === domain)
    .reduce((sum, { minutes }) => sum + minutes, 0);
