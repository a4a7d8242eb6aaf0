import { moment } from '../../shared/dates';
import type { Part } from '../../shared/http/cursor';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import type { RunListed } from './bulk.queries';
import { aboutWords, kindWords, runTag, workedWords } from './run-wording';

const PATH = '/certificates/bulk';

/** What was done to many certificates, newest first. */
export const runsPage = ({ items, next }: Part<RunListed>, timeZone: string) =>
  page('bulk/runs', {
    title: t('certificates.bulk.title'),
    head: pageHead({
      title: t('certificates.bulk.title'),
      lead: t('certificates.bulk.lead'),
      crumbs: [{ label: t('certificates.register.title'), path: '/certificates/register' }],
      action: { label: t('certificates.bulk.choose'), href: `${PATH}/new` },
    }),
    empty:
      items.length === 0
        ? emptyState({ title: t('certificates.bulk.none'), text: t('certificates.bulk.noneMore') })
        : null,
    runs: items.length > 0 ? listed(items, next, timeZone) : null,
  });

const listed = (items: RunListed[], next: string | null, timeZone: string) =>
  table({
    caption: t('certificates.bulk.title'),
    hideCaption: true,
    columns: [
      t('certificates.bulk.columns.what'),
      t('certificates.bulk.columns.asked'),
      t('certificates.bulk.columns.state'),
    ],
    rows: items.map((run) => ({
      cells: [
        { text: kindWords(run.kind), href: `${PATH}/${run.id}`, more: aboutWords(run.askedFor) },
        { text: moment(run.askedAt, timeZone), more: run.askedByName },
        {
          tag: runTag(run.state),
          more:
            run.failed > 0
              ? t('certificates.bulk.workedAndFailed', {
                  worked: workedWords(run),
                  failed: t('certificates.bulk.failedOf', { count: run.failed }),
                })
              : workedWords(run),
        },
      ],
    })),
    pager: pager({ next: next && `${PATH}?after=${encodeURIComponent(next)}` }),
  });
