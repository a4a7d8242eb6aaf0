import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { form } from '../shared/ui/form';
import { notice } from '../shared/ui/notice';
import { pageHead } from '../shared/ui/page-head';

/** What is about to be deleted: what it is called, how it is asked, and where it stands. */
export type Doomed = { title: string; lead: string; path: string };

/** Asks before something is deleted, and says that it cannot be undone. */
export const deletionPage = ({ title, lead, path }: Doomed) =>
  page('practice/deletion', {
    title,
    head: pageHead({ title, lead }),
    warning: notice({ tone: 'danger', text: t('practice.deletion.warning'), announced: false }),
    confirm: form({
      action: `${path}/deletion`,
      fields: {},
      submit: { label: t('practice.deletion.confirm'), kind: 'danger' },
      others: [{ label: t('practice.deletion.keep'), href: path }],
    }),
  });
