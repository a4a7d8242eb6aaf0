import { passwordAgain } from '../../identity';
import { day, duration } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { confidence } from '../form-fields';
import { nameOf } from '../vocabulary/vocabulary';
import { called, entryTag, type Onlooker, wordsFor } from '../wording';
import { closingsOf } from './closings.view';
import { fingerprint, statementOfClosing } from './closing.service';
import type { OpenedPeriod } from './period-reading.service';
import type { Share } from './period-summary';
import { periodInWords } from './period-words';

const LIST = '/practice-periods';

type Tried = { typed?: Typed; refused?: Refused; asksPassword?: boolean };

/** A period of one trainee: what stands in it, what waits, and closing it or opening it again. */
export function periodPage(
  opened: OpenedPeriod,
  closer: { name: string; organisationName: string },
  onlooker: Onlooker,
  tried?: Tried,
) {
  const { period, traineeId, people, closed } = opened;
  const title = t('practice.periods.of', { name: called(people, traineeId), period: periodInWords(period) });
  const holding = closed.find(({ reopened }) => reopened === null);
  return page(
    'practice/period',
    {
      title,
      head: pageHead({
        title,
        crumbs: [{ label: t('practice.periods.title'), path: `${LIST}?first=${period.first}` }],
      }),
      facts: facts(factsOf(opened)),
      entries: entriesOf(opened, onlooker),
      waits: whyNot(opened),
      close: holding || whyNot(opened) ? null : closing(opened, closer, tried),
      reopen: holding ? reopening(holding.closing.id, tried) : null,
      closings: closed.length > 0 ? closingsOf(closed, people, onlooker) : null,
    },
    { status: tried?.refused?.status ?? 200 },
  );
}

function whyNot({ row, over, closed }: OpenedPeriod): string | null {
  if (closed.some(({ reopened }) => reopened === null)) return null;
  if (row.waiting > 0) return t('practice.periods.errors.waits', { count: row.waiting });
  if (!over) return t('practice.periods.errors.notOver');
  return row.entries > 0 ? null : t('practice.periods.errors.nothing');
}

function factsOf({ summary, vocabulary }: OpenedPeriod) {
  const { activityKinds, domains } = vocabulary;
  const shares = (given: Share[], words: { key: string; name: string }[]) =>
    given.map(({ key, minutes }) => `${nameOf(words, key)} ${duration(minutes)}`).join(', ') || duration(0);
  return [
    { label: t('practice.periods.counted'), value: duration(summary.minutes) },
    { label: t('practice.periods.byKind'), value: shares(summary.kinds, activityKinds) },
    { label: t('practice.periods.byDomain'), value: shares(summary.domains, domains) },
    { label: t('practice.periods.uncounted'), value: duration(summary.uncounted) },
    { label: t('practice.periods.voided'), value: duration(summary.voided) },
    { label: t('practice.periods.supervision'), value: duration(summary.supervision) },
    { label: t('practice.periods.running'), value: duration(summary.running) },
  ];
}

const entriesOf = ({ entries, vocabulary, people }: OpenedPeriod, { personId }: Onlooker) =>
  table({
    caption: t('practice.periods.entries'),
    columns: [
      t('practice.entries.columns.day'),
      t('practice.entries.columns.what'),
      { label: t('practice.entries.columns.time'), align: 'end' },
      t('practice.facts.supervisor'),
      t('practice.entries.columns.status'),
    ],
    rows: entries.map((entry) => ({
      cells: [
        {
          text: day(entry.day),
          href:
            entry.supervisorId === personId
              ? `/practice-entries/${entry.id}`
              : entry.signedAt && `/practice-entries/${entry.id}/void`,
        },
        wordsFor(entry, vocabulary).activityKind,
        duration(entry.minutes),
        called(people, entry.supervisorId),
        { tag: entryTag(entry.status) },
      ],
    })),
  });

const closing = (
  { period, traineeId, summary }: OpenedPeriod,
  closer: { name: string; organisationName: string },
  { refused, asksPassword = false }: Tried = {},
) => ({
  statement: statementOfClosing(closer, period),
  form: form({
    action: `${LIST}/closings`,
    hidden: { first: period.first, trainee: traineeId, seen: fingerprint(summary) },
    label: t('practice.periods.close'),
    fields: asksPassword ? { password: passwordAgain(refused?.errors['password']) } : {},
    submit: { label: t('practice.periods.close'), icon: 'lock' },
  }),
});

const reopening = (id: string, tried?: Tried) =>
  form({
    action: `${LIST}/${id}/reopening`,
    label: t('practice.periods.reopen'),
    error: tried?.refused?.error ?? null,
    fields: {
      reason: confidence(
        'reason',
        { label: t('practice.periods.reason'), hint: t('practice.periods.reasonHint') },
        { typed: tried?.typed ?? {}, refused: tried?.refused ?? null },
      ),
    },
    submit: { label: t('practice.periods.reopen'), kind: 'secondary' },
  });
