import { day, duration } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { called } from '../wording';
import type { Outcome } from './sign-off.service';

/** What came of signing several entries: which are signed, which are not and why. */
export function signOffsPage(outcomes: readonly Outcome[], people: Map<string, { name: string }>) {
  const signed = outcomes.filter(({ refused }) => !refused).length;
  const count = outcomes.length;
  const title = t('practice.signed.title');
  return page(
    'practice/sign-offs',
    {
      title,
      head: pageHead({
        title,
        crumbs: [{ label: t('practice.waiting.title'), path: '/practice-entries/waiting' }],
        action: { label: t('practice.signed.back'), href: '/practice-entries/waiting' },
      }),
      sum: notice({
        tone: 'attention',
        text: signed > 0 ? t('practice.signed.some', { signed, count }) : t('practice.signed.none'),
      }),
      outcomes: table({
        caption: title,
        hideCaption: true,
        columns: [t('practice.signed.columns.entry'), t('practice.signed.columns.outcome')],
        rows: outcomes.map((outcome) => ({ cells: [entryOf(outcome, people), resultOf(outcome)] })),
      }),
    },
    { status: signed > 0 ? 200 : 409 },
  );
}

function entryOf({ entry }: Outcome, people: Map<string, { name: string }>) {
  if (!entry) return t('practice.signed.unknown');
  const name = called(people, entry.traineeId);
  const text = t('practice.waiting.tick', { name, day: day(entry.day), time: duration(entry.minutes) });
  return { text, href: `/practice-entries/${entry.id}` };
}

const resultOf = ({ refused }: Outcome) =>
  refused
    ? { tag: tag('attention', t('practice.signed.refused'), 'circle-alert'), more: refused.message }
    : { tag: tag('success', t('practice.signed.done')) };
