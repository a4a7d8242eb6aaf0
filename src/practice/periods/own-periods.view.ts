import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import type { Onlooker } from '../wording';
import { closingsOf } from './closings.view';
import type { Closed } from './period-reading.service';

/** A trainee's closed periods, and those that were opened again. */
export const ownPeriodsPage = (
  { closed, people }: { closed: Closed[]; people: Map<string, { name: string }> },
  onlooker: Onlooker,
) =>
  page('practice/own-periods', {
    title: t('practice.periods.own'),
    head: pageHead({
      title: t('practice.periods.own'),
      lead: t('practice.periods.ownLead'),
      crumbs: [{ label: t('practice.entries.title'), path: '/practice-entries' }],
    }),
    empty:
      closed.length === 0
        ? emptyState({ title: t('practice.periods.ownNone'), text: t('practice.periods.ownNoneMore') })
        : null,
    closings: closed.length > 0 ? closingsOf(closed, people, onlooker) : null,
  });
