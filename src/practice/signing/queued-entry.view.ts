import { day, duration, relative } from '../../shared/dates';
import { answer } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { confidence } from '../form-fields';
import { kindWord } from '../guard/wording';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { called, competenciesOf, type Onlooker, paragraphs, roleAndPay, span, wordsFor } from '../wording';
import type { Queue, QueuedEntry } from './queue.service';
import { QUESTION } from './signing.schemas';
import type { Trying } from './waiting.view';

/** An entry that waits, in full, to be ticked or asked about. */
export function queuedEntry(
  { entry, reflection, kept }: QueuedEntry,
  { wish, people, vocabulary, away }: Queue,
  { now }: Onlooker,
  { ticked, typed = {}, refused }: Trying,
) {
  const question = `${QUESTION}${entry.id}_${entry.version}`;
  const name = called(people, entry.traineeId);
  const time = duration(entry.minutes);
  const value = `${entry.id}.${entry.version}`;
  return {
    id: `entry-${entry.id}`,
    value,
    ticked: ticked ? ticked.includes(value) : wish.all === 'yes',
    kept: kept.map((one) =>
      t('practice.guard.kept', { word: one.quote, kind: kindWord(one.kind), why: one.why }),
    ),
    asking: answer(typed, question) !== '',
    question: confidence(
      question,
      {
        label: t('practice.returning.question'),
        hint: t('practice.returning.questionHint'),
        required: false,
      },
      { typed, refused: refused ?? null },
    ),
    title: t('practice.waiting.tick', { name, day: day(entry.day), time }),
    what: what(entry, vocabulary),
    away: away.includes(entry.supervisorId)
      ? t('practice.waiting.for', { name: called(people, entry.supervisorId) })
      : null,
    sent: t('practice.waiting.sentAt', { relative: relative(entry.submittedAt ?? entry.changedAt, now) }),
    reflection: paragraphs(reflection),
    path: `/practice-entries/${entry.id}`,
  };
}

function what(entry: QueuedEntry['entry'], vocabulary: Vocabulary): string {
  const { activityKind, domain, setting } = wordsFor(entry, vocabulary);
  return [
    entry.startsAt && span(entry.startsAt, entry.minutes),
    activityKind,
    domain,
    setting,
    roleAndPay(entry),
    entry.observed && t('practice.waiting.observed'),
    competenciesOf(entry, vocabulary),
  ]
    .filter(Boolean)
    .join(' · ');
}
