import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { assignmentsTable } from './assignments-table.view';
import type { OfPerson } from './assignment-reading.service';

/** What a trainee sees of whoever supervises them. */
export type YourSupervisors = Pick<OfPerson, 'assignments' | 'people' | 'today'> & {
  /** Why some were declined or ended, by id. */
  reasons: Map<string, string>;
  /** How many unsigned entries name somebody who may not sign them. */
  stranded: number;
};

const propose = () => ({
  label: t('practice.yours.propose'),
  href: '/your-supervisors/new',
  icon: 'user-plus',
});

/** A trainee's supervisors: who may sign for them, between which days, and what was proposed. */
export function yourSupervisorsPage({ assignments, people, today, reasons, stranded }: YourSupervisors) {
  const none = assignments.length === 0;
  return page('practice/your-supervisors', {
    title: t('practice.yours.title'),
    head: pageHead({
      title: t('practice.yours.title'),
      lead: t('practice.yours.lead'),
      crumbs: [{ label: t('practice.entries.title'), path: '/practice-entries' }],
      action: none ? null : propose(),
    }),
    stranded: stranded > 0 ? strandedNotice(stranded) : null,
    empty: none
      ? emptyState({ title: t('practice.yours.none'), text: t('practice.yours.noneMore'), action: propose() })
      : null,
    assignments: assignmentsTable({
      assignments,
      people,
      today,
      names: 'supervisor',
      href: null,
      actions: ({ id, status }) =>
        status === 'proposed'
          ? [{ label: t('practice.yours.withdraw'), action: `/your-supervisors/${id}/withdrawal` }]
          : [],
    }),
    reasons: assignments.flatMap((one) => {
      const reason = reasons.get(one.id);
      const name = one.supervisorId ? (people.get(one.supervisorId)?.name ?? '') : (one.outsideName ?? '');
      return reason ? [{ name, reason }] : [];
    }),
  });
}

/** Says that entries wait for somebody who cannot sign them, and leads to choosing somebody else. */
export const strandedNotice = (count: number) =>
  notice({
    tone: 'attention',
    text: t('practice.handover.stranded', { count }),
    action: { label: t('practice.handover.choose'), href: '/your-supervisors/handover' },
    announced: false,
  });
