import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { problem } from '../../shared/ui/problem';

/** What stands in place of a page that cannot be had now; the browser lists beneath it what it has kept. */
export const offlinePage = () =>
  page(
    'courses/offline',
    {
      title: t('courses.offline.title'),
      problem: problem({
        title: t('courses.offline.title'),
        sentences: [t('courses.offline.notKept'), t('courses.offline.nothingLost')],
      }),
      kept: t('courses.offline.kept'),
    },
    { layout: 'public' },
  );
