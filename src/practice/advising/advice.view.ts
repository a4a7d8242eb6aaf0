import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Advice } from './advisers.service';

/** What would keep an entry from counting; the form shows this part of the page in its place. */
export function advicePage(advice: Advice[]) {
  const title = t('practice.advice.title');
  return page('practice/advice', {
    title,
    head: pageHead({ title }),
    advice: advice.map(({ because, repair }) =>
      notice({ tone: 'attention', text: because, more: [repair], announced: false }),
    ),
  });
}
