import { day, duration, list } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { type FactInput, facts } from '../../shared/ui/facts';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Shown } from '../form-fields';
import { kindWord } from '../guard/wording';
import { nameOf } from '../vocabulary/vocabulary';
import { called, type Onlooker, paragraphs, sessionTag } from '../wording';
import { agreedView } from './agreed.view';
import { answering } from './answering.view';
import { nextView } from './next.view';
import { isOpen, standingOf } from './session-rules';
import type { OpenedSession } from './session-reading.service';
import { answersOf, observe, stateFor } from './session-state.view';
import { formatOf, placeOf } from './session-words';

/** What somebody tried on the page of a session, and why it is shown again: a question, or a next meeting. */
export type TriedOnSession = { ask?: Shown; next?: Shown };

/** A session as those see it who took part. */
export function sessionPage(opened: OpenedSession, onlooker: Onlooker, tried: TriedOnSession = {}) {
  const { session, topics, attendances, kept } = opened;
  const title = t('practice.session.title', { day: day(session.day) });
  const records = session.supervisorId === onlooker.personId;
  const open = isOpen(attendances);
  const refused = tried.ask?.refused ?? tried.next?.refused;
  return page(
    'practice/session',
    {
      title,
      head: pageHead({
        title,
        tag: sessionTag(standingOf(attendances)),
        crumbs: [{ label: t('practice.sessions.title'), path: '/supervision-sessions' }],
        ...(records ? { others: [...observing(opened), ...(open ? corrections(session.id) : [])] } : {}),
      }),
      state: stateFor(opened, onlooker, records).map((one) => notice({ ...one, announced: false })),
      facts: facts(factsOf(opened)),
      answers: records && opened.traineeIds.length > 1 ? answersOf(opened, onlooker, open) : null,
      topics: paragraphs(topics),
      kept: kept.map(({ quote, kind, why }) =>
        t('practice.guard.kept', { word: quote, kind: kindWord(kind), why }),
      ),
      agreed: agreedView(opened),
      next: nextView(opened, records, tried.next ?? null),
      answering: !records && open ? answering(session, tried.ask ?? { typed: {} }) : null,
      confirmation: opened.confirmation
        ? t('practice.session.confirmationHash', { hash: opened.confirmation.hash })
        : null,
    },
    { status: refused?.status ?? 200 },
  );
}

/** Writing down what was seen of the one trainee who was there; in a group it stands beside each of them. */
const observing = ({ session, traineeIds: [only, ...more] }: OpenedSession): ButtonInput[] =>
  only && more.length === 0 ? [observe(session.id, only)] : [];

const corrections = (id: string): ButtonInput[] => [
  { label: t('practice.session.correct'), href: `/supervision-sessions/${id}/edit`, icon: 'pencil' },
  { label: t('practice.session.delete'), href: `/supervision-sessions/${id}/deletion` },
];

function factsOf({ session, traineeIds, people, vocabulary }: OpenedSession): FactInput[] {
  const { competencies, startTime } = session;
  const names = traineeIds.map((id) => called(people, id)).sort();
  const others = session.others > 0 ? t('practice.session.others', { count: session.others }) : null;
  const looked = list(competencies.map((key) => nameOf(vocabulary.competencies, key)));
  return [
    { label: t('practice.session.supervisor'), value: called(people, session.supervisorId) },
    {
      label: names.length > 1 ? t('practice.session.trainees') : t('practice.session.trainee'),
      value: { text: list(names), more: others },
    },
    ...(startTime ? [{ label: t('practice.session.startTime'), value: startTime }] : []),
    { label: t('practice.facts.duration'), value: duration(session.minutes) },
    { label: t('practice.session.format'), value: formatOf(session) },
    { label: t('practice.session.place'), value: placeOf(session) },
    ...(looked ? [{ label: t('practice.session.competencies'), value: looked }] : []),
  ];
}
