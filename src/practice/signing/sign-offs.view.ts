import { day, duration } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { called } from '../wording';
import type { Decided } from './deciding.service';
import type { Outcome } from './sign-off.service';

/** What came of deciding about several entries: which are signed or sent back, which are not and why. */
export function signOffsPage({ signed: toSign, returned }: Decided, people: Map<string, { name: string }>) {
  const outcomes = [...toSign, ...returned];
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
        rows: outcomes.map((outcome) => ({
          cells: [entryOf(outcome, people), resultOf(outcome, returned.includes(outcome))],
        })),
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

function resultOf({ refused }: Outcome, returned: boolean) {
  if (refused)
    return { tag: tag('attention', t('practice.signed.refused'), 'circle-alert'), more: refused.message };
  return returned
    ? { tag: tag('attention', t('practice.status.returned'), 'message-circle-question') }
    : { tag: tag('success', t('practice.signed.done')) };
}
