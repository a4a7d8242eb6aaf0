import { Temporal } from 'temporal-polyfill';
import { day, dayOf, duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { progress } from '../../shared/ui/progress';
import { notice } from '../../shared/ui/notice';
import { type TagView, tag, underWayTag } from '../../shared/ui/tag';
import { titlesOf } from './access';
import { coursePath, type CourseStanding } from './course-standing';
import type { Progress } from './progress';

/** "about 7 min", for a person who reads at ease. */
export const about = (minutes: number): string => t('courses.about', { duration: duration(minutes) });

/** A time of day, to the minute: "14:05". */
export const clockTime = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** How far somebody is, as a line and in words: lessons and minutes, done of all that the course asks for. */
export const meter = ({ progress: far }: CourseStanding) =>
  progress({
    label: t('courses.progress.label'),
    fraction: far.lessons === 0 ? 1 : far.lessonsDone / far.lessons,
    text: [inLessons(far), ...(far.extra > 0 ? [inExtras(far)] : [])].join('; '),
    hideLabel: true,
  });

const inLessons = ({ lessons, lessonsDone, minutes, minutesDone }: Progress): string =>
  t('courses.progress.text', {
    count: lessons,
    done: lessonsDone,
    minutesDone: duration(minutesDone),
    minutes: duration(minutes),
  });

const inExtras = ({ extra, extraDone }: Progress): string =>
  t('courses.progress.extra', { count: extra, done: extraDone });

/** What a course is to somebody, in a word; nothing before they begin. */
export function stateTag({ enrolmentId, completedAt }: CourseStanding, timeZone: string): TagView | null {
  if (completedAt) {
    return tag('success', t('courses.state.completed', { day: day(dayOf(completedAt, timeZone)) }));
  }
  return enrolmentId ? underWayTag(t('courses.state.underWay')) : null;
}

/** What has to be completed before a course, with the way to the first of it. */
export function missingNotice({ missing }: Pick<CourseStanding, 'missing'>) {
  const [first] = missing;
  return notice({
    tone: 'info',
    text: t('courses.errors.prerequisites', { courses: titlesOf(missing) }),
    action: first
      ? { label: t('courses.prerequisite.go', { title: first.title }), href: coursePath(first) }
      : null,
    announced: false,
  });
}
