import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { instant, when } from '../wording';
import type { ReviewQueue } from './review-reading.service';

/** Texts that wait to be marked, the one that has waited longest first. */
export function reviewQueuePage({ rows, next, people, now }: ReviewQueue, timeZone: string) {
  const title = t('quizzes.reviewing.title');
  const reader = { timeZone, now };
  const list = table({
    caption: t('quizzes.reviewing.caption'),
    hideCaption: true,
    columns: [
      t('quizzes.talkingPoints.who'),
      t('quizzes.talkingPoints.quiz'),
      t('quizzes.talkingPoints.submitted'),
    ],
    rows: rows.map(({ id, traineeId, title: quiz, submittedAt }) => {
      const name = people.get(traineeId)?.name ?? t('quizzes.talkingPoints.somebody');
      return {
        cells: [{ text: name }, quiz, { time: instant(submittedAt, reader) }],
        actions: [
          {
            label: t('quizzes.reviewing.open'),
            about: t('quizzes.talkingPoints.about', { name, time: when(submittedAt, reader) }),
            href: `/reviews/${id}`,
          },
        ],
      };
    }),
    pager: pager({ next: next ? `/reviews?${new URLSearchParams({ after: next }).toString()}` : null }),
  });
  return page('quizzes/reviewing/review-queue', {
    title,
    head: pageHead({ title, lead: t('quizzes.reviewing.lead') }),
    list: rows.length > 0 ? list : null,
    empty:
      rows.length > 0
        ? null
        : emptyState({ title: t('quizzes.reviewing.none'), text: t('quizzes.reviewing.noneMore') }),
  });
}
