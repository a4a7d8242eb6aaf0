import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { exportPage } from './export.view';

export const previews = (): Record<string, Page> => ({
  Empty: exportPage(),
  Refused: exportPage(
    { from: '2026-05-03', to: '2026-05-01', reflections: 'yes', paper: 'us-letter' },
    { status: 422, errors: { to: t('practice.exporting.errors.backwards') }, error: null },
  ),
});
