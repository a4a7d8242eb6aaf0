import { day, duration, list as listed } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { called, sessionTag } from '../wording';
import { standingOf } from './session-rules';
import type { ListedSession, SessionList } from './session-reading.service';
import { formatOf, placeOf } from './session-words';

/** Whoever looks at their sessions, and which sides they may take. */
export type Participant = { personId: string; records: boolean; confirms: boolean };

/** Somebody's supervision sessions, on either side. */
export function sessionsPage(list: SessionList, participant: Participant) {
  const { part, sums } = list;
  const { records, confirms } = participant;
  const none = part.items.length === 0;
  return page('practice/sessions', {
    title: t('practice.sessions.title'),
    head: pageHead({
      title: t('practice.sessions.title'),
      lead: t('practice.sessions.lead'),
      action: records && !none ? record() : null,
      places: [
        { label: t('practice.agreement.title'), path: '/agreements' },
        { label: t('practice.observing.competencies'), path: '/competencies' },
        ...(records ? [{ label: t('practice.wellbeing.shared'), path: '/wellbeing/shared' }] : []),
      ],
    }),
    sums: confirms && !none ? t('practice.sessions.sums', worded(sums)) : null,
    empty: none ? nothingYet(records) : null,
    sessions: table({
      caption: t('practice.sessions.list'),
      hideCaption: true,
      columns: [
        t('practice.sessions.columns.day'),
        t('practice.sessions.columns.with'),
        t('practice.sessions.columns.how'),
        { label: t('practice.sessions.columns.time'), align: 'end' },
        t('practice.sessions.columns.status'),
      ],
      rows: part.items.map((session) => row(session, list, participant)),
      pager: pager({
        next: part.next ? `/supervision-sessions?after=${encodeURIComponent(part.next)}` : null,
      }),
    }),
  });
}

const record = () => ({
  label: t('practice.sessions.record'),
  href: '/supervision-sessions/new',
  icon: 'plus',
});

const nothingYet = (records: boolean) =>
  emptyState({
    title: t('practice.sessions.none'),
    text: records ? t('practice.sessions.noneSupervisor') : t('practice.sessions.noneTrainee'),
    action: records ? record() : null,
  });

const worded = ({ confirmed, waiting }: SessionList['sums']) => ({
  confirmed: duration(confirmed),
  waiting: duration(waiting),
});

function row(session: ListedSession, { people }: SessionList, { personId }: Participant) {
  const { supervisorId, attendances } = session;
  const trainees = attendances.map(({ traineeId }) => called(people, traineeId)).sort();
  return {
    id: `session-${session.id}`,
    cells: [
      { text: day(session.day), href: `/supervision-sessions/${session.id}` },
      supervisorId === personId ? listed(trainees) : called(people, supervisorId),
      { text: formatOf(session), more: placeOf(session) },
      duration(session.minutes),
      { tag: sessionTag(standingOf(attendances)) },
    ],
  };
}
