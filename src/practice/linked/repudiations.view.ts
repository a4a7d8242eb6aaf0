import { day, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { factsOf } from '../entries/entry.view';
import { common, confidence, type Shown } from '../form-fields';
import { called, type Onlooker, paragraphs } from '../wording';
import type { RepudiationOutcome } from './repudiation.entity';
import type { OpenedRepudiation, RepudiationList } from './repudiation-reading.service';

const path = '/repudiations';

/** Signatures by link that were taken back, the newest first. */
export function repudiationsPage({ part, people }: RepudiationList, { timeZone }: Onlooker) {
  const title = t('practice.linked.repudiations.title');
  return page('practice/linked-repudiations', {
    title,
    head: pageHead({
      title,
      lead: t('practice.linked.repudiations.lead'),
      crumbs: [{ label: t('practice.linked.all.title'), path: '/signing-requests/all' }],
    }),
    empty:
      part.items.length === 0
        ? emptyState({
            title: t('practice.linked.repudiations.none'),
            text: t('practice.linked.repudiations.noneMore'),
          })
        : null,
    list: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('practice.linked.repudiations.signer'),
        t('practice.linked.all.trainee'),
        t('practice.linked.repudiations.when'),
        t('practice.linked.repudiations.finding'),
      ],
      rows: part.items.map((one) => ({
        cells: [
          { text: called(people, one.signerId), href: `${path}/${one.id}` },
          called(people, one.traineeId),
          moment(one.repudiatedAt, timeZone),
          { tag: findingTag(one.resolution?.outcome ?? null) },
        ],
      })),
      pager: pager({ next: part.next ? `${path}?after=${encodeURIComponent(part.next)}` : null }),
    }),
  });
}

/** One of them, with what its signer says, and the form in which a manager says what they found. */
export function repudiationPage(
  opened: OpenedRepudiation,
  { timeZone }: Onlooker,
  shown: Shown = { typed: {} },
) {
  const { one, people, entry } = opened;
  const title = t('practice.linked.repudiations.one', { name: called(people, one.signerId) });
  return page(
    'practice/linked-repudiated',
    {
      title,
      head: pageHead({
        title,
        tag: findingTag(one.resolution?.outcome ?? null),
        crumbs: [{ label: t('practice.linked.repudiations.title'), path }],
      }),
      said: t(`practice.linked.repudiation.kinds.${one.kind}`),
      when: moment(one.repudiatedAt, timeZone),
      reason: paragraphs(opened.reason),
      facts: facts([
        { label: t('practice.facts.day'), value: day(entry.day) },
        ...factsOf({ entry, people, vocabulary: opened.vocabulary, repudiation: one }),
      ]),
      found: found(opened, timeZone),
      form: one.resolution ? null : resolving(one.id, shown),
    },
    { status: shown.refused?.status ?? 200 },
  );
}

function found({ one, finding, people, entry }: OpenedRepudiation, timeZone: string) {
  const { resolution } = one;
  if (!resolution) return null;
  const who = {
    name: called(people, resolution.resolvedById),
    time: moment(resolution.resolvedAt, timeZone),
  };
  const voids = resolution.outcome === 'falls' && entry.status === 'signed';
  return notice({
    tone: 'info',
    title: t(`practice.linked.repudiations.found.${resolution.outcome}`, who),
    text: finding ?? '',
    announced: false,
    ...(voids
      ? {
          action: {
            label: t('practice.linked.repudiations.void'),
            href: `/practice-entries/${entry.id}/void`,
          },
        }
      : {}),
  });
}

const resolving = (id: string, shown: Shown) =>
  form({
    action: `${path}/${id}/resolution`,
    label: t('practice.linked.repudiations.resolve'),
    error: shown.refused?.error,
    fields: {
      outcome: choice({
        ...common('outcome', shown),
        label: t('practice.linked.repudiations.outcome'),
        options: [
          {
            value: 'stands',
            label: t('practice.linked.repudiations.stands'),
            hint: t('practice.linked.repudiations.standsHint'),
          },
          {
            value: 'falls',
            label: t('practice.linked.repudiations.falls'),
            hint: t('practice.linked.repudiations.fallsHint'),
          },
        ],
      }),
      reason: confidence(
        'reason',
        {
          label: t('practice.linked.repudiations.why'),
          hint: t('practice.linked.repudiations.whyHint'),
        },
        shown,
      ),
    },
    submit: t('practice.linked.repudiations.submit'),
  });

/** Where a repudiated signature stands. */
export function findingTag(outcome: RepudiationOutcome | null) {
  if (outcome === null) return tag('attention', t('practice.linked.repudiations.open'));
  return outcome === 'stands'
    ? tag('success', t('practice.linked.repudiations.standsTag'))
    : tag('danger', t('practice.linked.repudiations.fallsTag'));
}
