import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import type { NoticeInput } from '../../shared/ui/notice';
import { table } from '../../shared/ui/table';
import { called, type Onlooker, sessionTag } from '../wording';
import type { Attended, OpenedSession } from './session-reading.service';
import { isOpen } from './session-rules';

/** Where a session stands, for whoever looks: each question that was asked, or what is waited for. */
export function stateFor(opened: OpenedSession, onlooker: Onlooker, records: boolean): NoticeInput[] {
  const asked = opened.attendances.filter(({ status, question }) => status === 'disputed' && question);
  if (asked.length > 0) return asked.map((one) => questionOf(one, opened, records));
  const waiting = opened.attendances.find(({ status }) => status === 'recorded');
  return [waiting ? waitsFor(waiting, opened, records) : confirmed(opened, onlooker)];
}

function questionOf({ traineeId, question }: Attended, opened: OpenedSession, records: boolean): NoticeInput {
  const { people, attendances } = opened;
  const more = isOpen(attendances) ? t('practice.session.asksMore') : t('practice.session.asksOfConfirmed');
  return {
    tone: 'attention',
    title: records
      ? t('practice.session.asks', { name: called(people, traineeId) })
      : t('practice.session.youAsked'),
    text: question ?? '',
    more: [records ? more : t('practice.session.youAskedMore')],
  };
}

function waitsFor(
  { traineeId }: Attended,
  { people, session, traineeIds }: OpenedSession,
  records: boolean,
): NoticeInput {
  const name = called(people, records ? traineeId : session.supervisorId);
  if (!records) return { tone: 'info', text: t('practice.session.youToConfirm', { name }) };
  const text =
    traineeIds.length > 1 ? t('practice.session.eachToConfirm') : t('practice.session.toConfirm', { name });
  return { tone: 'info', text };
}

function confirmed({ attendances }: OpenedSession, { timeZone }: Onlooker): NoticeInput {
  const [last] = attendances
    .flatMap(({ confirmedAt }) => confirmedAt ?? [])
    .sort((a, b) => b.getTime() - a.getTime());
  return {
    tone: 'success',
    text: last
      ? t('practice.session.confirmedOn', { time: moment(last, timeZone) })
      : t('practice.session.nobodyLeft'),
  };
}

/** What each trainee of a group has answered, for the supervisor; whoever has not confirmed can be taken off. */
export const answersOf = (
  { session, attendances, people }: OpenedSession,
  { timeZone }: Onlooker,
  open: boolean,
) =>
  table({
    caption: t('practice.session.answers'),
    columns: [t('practice.session.trainee'), t('practice.sessions.columns.status')],
    rows: attendances.map(({ traineeId, status, confirmedAt }) => ({
      cells: [
        called(people, traineeId),
        { tag: sessionTag(status), more: confirmedAt ? moment(confirmedAt, timeZone) : null },
      ],
      actions: [
        observe(session.id, traineeId),
        ...(open || status === 'confirmed'
          ? []
          : [takeOff(session.id, traineeId, called(people, traineeId))]),
      ],
    })),
  });

/** Leads to where a supervisor writes down what they saw of somebody in a session. */
export const observe = (sessionId: string, traineeId: string): ButtonInput => ({
  label: t('practice.observing.record'),
  href: `/observations/new?sessionId=${sessionId}&traineeId=${traineeId}`,
  icon: 'eye',
});

const takeOff = (sessionId: string, traineeId: string, name: string): ButtonInput => ({
  label: t('practice.session.takeOff', { name }),
  action: `/supervision-sessions/${sessionId}/attendances/${traineeId}/removal`,
});
