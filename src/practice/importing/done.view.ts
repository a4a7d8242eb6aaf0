import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Onlooker } from '../wording';
import { crumbs } from './crumbs';
import type { OpenImport } from './import-store.service';

/** What became of an import, and the way back as long as there is one. */
export function donePage(
  { row, settings }: OpenImport,
  { there, sent }: { there: number; sent: number },
  { timeZone }: Onlooker,
) {
  const title = t('practice.importing.done.title');
  const undone = row.undoneAt !== null;
  const time = moment(row.importedAt ?? row.readAt, timeZone);
  return page('practice/import-done', {
    title,
    head: pageHead({
      title,
      lead: t('practice.importing.done.lead', { file: settings.fileName, time }),
      crumbs: crumbs(),
      action: { label: t('practice.importing.done.see'), href: '/practice-entries' },
      others: [{ label: t('practice.importing.done.another'), href: '/practice-imports/new' }],
    }),
    said: notice({
      tone: 'info',
      text: undone
        ? t('practice.importing.done.undone')
        : t('practice.importing.done.drafts', { count: there }),
      more: undone || there === 0 ? [] : [t('practice.importing.done.next')],
      announced: false,
    }),
    undo:
      undone || there === 0
        ? null
        : sent > 0
          ? { text: t('practice.importing.done.cannot', { count: sent }), button: null }
          : {
              text: t('practice.importing.done.can'),
              button: button({
                label: t('practice.importing.done.undo'),
                kind: 'danger',
                action: `/practice-imports/${row.id}/undo`,
              }),
            },
  });
}
