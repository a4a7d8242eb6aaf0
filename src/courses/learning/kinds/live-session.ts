import type { SessionListed } from '../../cohorts/sessions/sessions.queries';
import { moment } from '../../../shared/dates';
import { t } from '../../../shared/text';
import { button } from '../../../shared/ui/button';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { type LessonFacts, lessonKind } from './kind';

/** A meeting; done by those who were there. */
export const liveSession = lessonKind({
  kind: 'live-session',
  icon: 'users',
  doneBy: 'result',
  panel: (_, facts) => ({
    partial: 'courses/kinds/live-session',
    none: facts.sessions.length === 0 ? t('courses.sessions.none') : null,
    sessions: facts.sessions.length > 0 ? sessionsOf(facts) : null,
    count: wasThere(facts) && !facts.done ? counting(facts) : null,
  }),
});

const wasThere = ({ sessions }: LessonFacts): boolean =>
  sessions.some(({ state }) => state === 'present' || state === 'late');

/** For whoever was there before they had begun the course. */
const counting = ({ path }: LessonFacts) =>
  button({ label: t('courses.sessions.count'), action: `${path}/completion` });

const sessionsOf = ({ sessions, timeZone }: LessonFacts) =>
  table({
    caption: t('courses.sessions.title'),
    columns: [t('courses.sessions.when'), t('courses.sessions.place'), t('courses.sessions.facilitator')],
    rows: sessions.map((one) => ({
      cells: [
        { text: moment(one.startsAt, timeZone), href: `/live-sessions/${one.id}`, tag: stateOf(one) },
        one.place,
        one.facilitator,
      ],
      actions: one.cancelledAt
        ? []
        : [
            {
              label: t('courses.sessions.toCalendar'),
              href: `/live-sessions/${one.id}/calendar.ics`,
              download: true,
            },
          ],
    })),
  });

const stateOf = ({ cancelledAt, state }: SessionListed) => {
  if (cancelledAt) return tag('danger', t('courses.sessions.cancelled'));
  if (!state) return null;
  return tag(state === 'absent' ? 'neutral' : 'success', t(`courses.sessions.state.${state}`));
};
