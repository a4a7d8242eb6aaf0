import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { lessonsOf } from '../authoring/course-document';
import type { BesideCourse } from '../cohorts/beside-course.service';
import { span } from '../cohorts/cohorts.view';
import { coursePath, type CourseStanding } from './course-standing';

/** The cohort somebody is in and when it meets, or those that they may join; nothing where there are none. */
export function cohortBeside(
  course: CourseStanding,
  { mine, sessions, open }: BesideCourse,
  timeZone: string,
) {
  if (!mine && open.length === 0) return null;
  return {
    title: t(mine ? 'courses.cohorts.mine' : 'courses.cohorts.joinTitle'),
    text: mine ? `${mine.name}, ${span(mine)}` : t('courses.cohorts.joinLead'),
    sessions: sessions.length > 0 ? meetings(course, sessions, timeZone) : null,
    open: open.map((one) => ({
      name: one.name,
      span: span(one),
      join: button({
        label: t('courses.cohorts.join'),
        about: one.name,
        action: `${coursePath(course)}/cohort`,
        hidden: { cohortId: one.id },
        kind: 'secondary',
        small: true,
      }),
    })),
  };
}

const meetings = ({ document }: CourseStanding, sessions: BesideCourse['sessions'], timeZone: string) =>
  table({
    caption: t('courses.sessions.title'),
    columns: [t('courses.sessions.lesson'), t('courses.sessions.when'), t('courses.sessions.place')],
    rows: sessions.map((one) => ({
      cells: [
        {
          text: lessonsOf(document).find(({ slug }) => slug === one.lesson)?.title ?? one.lesson,
          href: `/live-sessions/${one.id}`,
        },
        {
          text: moment(one.startsAt, timeZone),
          tag: one.cancelledAt ? tag('danger', t('courses.sessions.cancelled')) : null,
        },
        one.place,
      ],
    })),
  });
