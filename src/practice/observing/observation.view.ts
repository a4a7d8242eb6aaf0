import { day, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { confidence, type Shown } from '../form-fields';
import { type Flagged, flaggedWords, remedyFields } from '../guard/remedies.view';
import { kindWord } from '../guard/wording';
import { nameOf } from '../vocabulary/vocabulary';
import { called, type Onlooker, paragraphs } from '../wording';
import { levelWord } from './levels';
import type { OpenedObservation, ReadVersion } from './observation-reading.service';

/** An answer that was refused, and the words in it to decide about. */
export type TriedAnswer = Shown & { flagged?: Flagged[] };

/** An observation as its trainee or its observer reads it. */
export function observationPage(opened: OpenedObservation, onlooker: Onlooker, tried?: TriedAnswer) {
  const { observation, versions, people } = opened;
  const [newest, ...older] = versions;
  const title = t('practice.observing.title', { day: day(observation.day) });
  const wrote = observation.observerId === onlooker.personId;
  const lead = t('practice.observing.lead', {
    observer: called(people, observation.observerId),
    trainee: called(people, observation.traineeId),
  });
  return page(
    'practice/observation',
    {
      title,
      head: pageHead({
        ...{ title, lead, crumbs: [crumb(opened, wrote)] },
        ...(wrote ? { others: [correction(observation.id)] } : {}),
      }),
      about: about(opened),
      differs: differs(opened),
      current: versionView(newest, opened, onlooker),
      older: older.map((one) => versionView(one, opened, onlooker)),
      answering: !wrote && !newest.answer ? answering(opened, tried ?? { typed: {} }) : null,
    },
    { status: tried?.refused?.status ?? 200 },
  );
}

const correction = (id: string) => ({
  label: t('practice.observing.correct'),
  href: `/observations/${id}/edit`,
  icon: 'pencil',
});

const crumb = ({ observation }: OpenedObservation, wrote: boolean) => ({
  label: t('practice.observing.competencies'),
  path: wrote ? `/competencies?trainee=${observation.traineeId}` : '/competencies',
});

function about({ observation, entry }: OpenedObservation) {
  const on = { day: day(observation.day) };
  const value = entry
    ? { text: t('practice.entry.title', on), href: `/practice-entries/${entry.id}` }
    : { text: t('practice.session.title', on), href: `/supervision-sessions/${observation.sessionId ?? ''}` };
  return facts([{ label: t('practice.observing.about'), value }]);
}

/** A signed entry that says it was not observed stays as it was signed; both are shown. */
const differs = ({ entry }: OpenedObservation) =>
  entry && entry.status === 'signed' && !entry.observed
    ? notice({ tone: 'info', text: t('practice.observing.differs'), announced: false })
    : null;

const versionView = (
  { levels, feedback, next, reason, kept, version, writtenAt, answer }: ReadVersion,
  { vocabulary, people, observation }: OpenedObservation,
  { timeZone }: Onlooker,
) => ({
  title: t('practice.observing.versionTitle', { number: version, time: moment(writtenAt, timeZone) }),
  reason: reason ? t('practice.observing.correctedBecause', { reason }) : null,
  levels: facts(
    Object.entries(levels).map(([key, level]) => ({
      label: nameOf(vocabulary.competencies, key),
      value: { text: levelWord(level), more: t(`practice.observing.levels.${level}.means`) },
    })),
  ),
  feedback: paragraphs(feedback),
  next: paragraphs(next),
  kept: kept.map(({ quote, kind, why }) =>
    t('practice.guard.kept', { word: quote, kind: kindWord(kind), why }),
  ),
  answer: answer
    ? {
        title: t('practice.observing.answeredOn', {
          name: called(people, observation.traineeId),
          time: moment(answer.answeredAt, timeZone),
        }),
        comment: paragraphs(answer.comment),
      }
    : null,
});

function answering({ observation }: OpenedObservation, { flagged = [], ...shown }: TriedAnswer) {
  return form({
    action: `/observations/${observation.id}/answer`,
    error: shown.refused?.error ?? null,
    hidden: { version: observation.version, ...flaggedWords(flagged) },
    fields: {
      comment: confidence(
        'comment',
        {
          label: t('practice.observing.comment'),
          hint: t('practice.observing.commentHint'),
          required: false,
        },
        shown,
      ),
      ...remedyFields(flagged, shown),
    },
    submit: { label: t('practice.observing.answer'), icon: 'check' },
  });
}
