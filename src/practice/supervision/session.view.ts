import { day, duration, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { notice, type NoticeInput } from '../../shared/ui/notice';
import { type FactInput, facts } from '../../shared/ui/facts';
import { pageHead } from '../../shared/ui/page-head';
import { type Shown } from '../form-fields';
import { called, type Onlooker, paragraphs, sessionTag } from '../wording';
import { answering } from './answering.view';
import { isOpen } from './session-rules';
import type { OpenedSession } from './session-reading.service';
import { formatOf, placeOf } from './session-words';

/** A session as those see it who took part. `tried` is what the trainee asked before, and why it is shown again. */
export function sessionPage(opened: OpenedSession, onlooker: Onlooker, tried: Shown = { typed: {} }) {
  const { session, topics } = opened;
  const title = t('practice.session.title', { day: day(session.day) });
  const mine = session.traineeId === onlooker.personId;
  return page(
    'practice/session',
    {
      title,
      head: pageHead({
        title,
        tag: sessionTag(session.status),
        crumbs: [{ label: t('practice.sessions.title'), path: '/supervision-sessions' }],
        ...(mine || !isOpen(session) ? {} : { others: corrections(session.id) }),
      }),
      state: notice({ ...state(opened, onlooker, mine), announced: false }),
      facts: facts(factsOf(opened)),
      topics: paragraphs(topics),
      answering: mine && isOpen(session) ? answering(session, tried) : null,
    },
    { status: tried.refused?.status ?? 200 },
  );
}

const corrections = (id: string): ButtonInput[] => [
  { label: t('practice.session.correct'), href: `/supervision-sessions/${id}/edit`, icon: 'pencil' },
  { label: t('practice.session.delete'), href: `/supervision-sessions/${id}/deletion` },
];

function state(
  { session, question, people }: OpenedSession,
  { timeZone }: Onlooker,
  mine: boolean,
): NoticeInput {
  const supervisor = called(people, session.supervisorId);
  const trainee = called(people, session.traineeId);
  if (session.confirmedAt) {
    return {
      tone: 'success',
      text: t('practice.session.confirmedOn', { time: moment(session.confirmedAt, timeZone) }),
    };
  }
  if (session.status === 'disputed' && question) {
    return {
      tone: 'attention',
      title: mine ? t('practice.session.youAsked') : t('practice.session.asks', { name: trainee }),
      text: question,
      more: [mine ? t('practice.session.youAskedMore') : t('practice.session.asksMore')],
    };
  }
  const text = mine
    ? t('practice.session.youToConfirm', { name: supervisor })
    : t('practice.session.toConfirm', { name: trainee });
  return { tone: 'info', text };
}

const factsOf = ({ session, people }: OpenedSession): FactInput[] => [
  { label: t('practice.session.supervisor'), value: called(people, session.supervisorId) },
  { label: t('practice.session.trainee'), value: called(people, session.traineeId) },
  { label: t('practice.facts.duration'), value: duration(session.minutes) },
  { label: t('practice.session.format'), value: formatOf(session) },
  { label: t('practice.session.place'), value: placeOf(session) },
];
