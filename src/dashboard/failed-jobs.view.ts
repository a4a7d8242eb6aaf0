import type { FailedJob } from '../jobs';
import { moment } from '../shared/dates';
import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { emptyState } from '../shared/ui/empty-state';
import { pageHead } from '../shared/ui/page-head';
import { pager } from '../shared/ui/pager';
import { table } from '../shared/ui/table';

type Listed = Pick<FailedJob, 'id' | 'subscriber' | 'eventName' | 'reason' | 'attempts' | 'failedAt'>;

/** Work that failed for good, newest first, each to be tried again or let be. */
export const failedJobsPage = ({ items, next }: { items: Listed[]; next: string | null }, timeZone: string) =>
  page('dashboard/failed-jobs', {
    title: t('dashboard.failedJobs.title'),
    head: pageHead({ title: t('dashboard.failedJobs.title'), lead: t('dashboard.failedJobs.lead') }),
    empty:
      items.length === 0
        ? emptyState({ title: t('dashboard.failedJobs.none'), text: t('dashboard.failedJobs.noneMore') })
        : null,
    jobs: table({
      caption: t('dashboard.failedJobs.title'),
      hideCaption: true,
      columns: [
        t('dashboard.failedJobs.work'),
        t('dashboard.failedJobs.reason'),
        t('dashboard.failedJobs.failedAt'),
      ],
      rows: items.map((job) => ({
        id: `job-${job.id}`,
        cells: [
          { text: job.subscriber, more: job.eventName },
          { text: job.reason, more: t('dashboard.failedJobs.attempts', { count: job.attempts }) },
          moment(job.failedAt, timeZone),
        ],
        actions: [
          {
            label: t('dashboard.failedJobs.retry'),
            about: job.subscriber,
            action: `/jobs/failed/${job.id}/retry`,
          },
          {
            label: t('dashboard.failedJobs.discard'),
            about: job.subscriber,
            kind: 'quiet',
            action: `/jobs/failed/${job.id}/discard`,
          },
        ],
      })),
      pager: pager({ next: next ? `/jobs/failed?after=${encodeURIComponent(next)}` : null }),
    }),
  });
