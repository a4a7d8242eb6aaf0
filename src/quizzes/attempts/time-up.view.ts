import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Reader } from '../wording';
import type { Sitting } from './sitting';

/** An attempt whose time is over and which is still to be handed in: with what was kept, by a button or by the clock. */
export function timeUpPage({ attempt, version }: Sitting, { timeZone, now }: Reader) {
  const time = moment(attempt.deadline ?? now, timeZone);
  return page('quizzes/time-up', {
    title: t('quizzes.time.upTitle', { quiz: version.title }),
    head: pageHead({
      title: t('quizzes.time.upTitle', { quiz: version.title }),
      crumbs: [{ label: version.title, path: `/quizzes/${version.quizId}` }],
      action: { label: t('quizzes.time.see'), action: `/attempts/${attempt.id}/submission` },
    }),
    told: notice({
      tone: 'attention',
      announced: false,
      text: t('quizzes.time.up', { time }),
      more: [t('quizzes.time.upMore')],
    }),
  });
}
