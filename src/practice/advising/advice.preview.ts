import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { advicePage } from './advice.view';

export const previews = (): Record<string, Page> => ({
  'Nothing to say': advicePage([]),
  'Would not count': advicePage([
    { because: t('practice.advice.twin'), repair: t('practice.advice.twinMore') },
    {
      because: t('practice.advice.uncounted', { name: 'Preparation' }),
      repair: t('practice.advice.uncountedMore'),
    },
  ]),
});
