import { moment } from '../../../shared/dates';
import { answer } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { say, t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { table } from '../../../shared/ui/table';
import type { Tried } from '../kinds/kind';
import type { Waiting } from './review.queries';
import type { WorkToRead } from './review.service';

/** What waits for a supervisor, longest first. */
export function reviewsPage({ items, next }: { items: Waiting[]; next: string | null }, timeZone: string) {
  const title = t('courses.reviews.title');
  return page('courses/reviews', {
    title,
    head: pageHead({ title, lead: t('courses.reviews.lead') }),
    empty:
      items.length === 0
        ? emptyState({ title: t('courses.reviews.none'), text: t('courses.reviews.noneMore') })
        : null,
    works: table({
      caption: title,
      hideCaption: true,
      columns: [t('courses.reviews.lesson'), t('courses.reviews.trainee'), t('courses.reviews.shared')],
      rows: items.map((one) => ({
        cells: [
          {
            text: one.lesson,
            href: `/reflections/${one.id}`,
            more: `${say(`courses.kinds.${one.kind}`)} · ${one.course}`,
          },
          one.trainee,
          moment(one.sharedAt, timeZone),
        ],
      })),
      pager: pager({ next: next ? `/reflections?after=${next}` : null }),
    }),
  });
}

/** One work to read, with what can be said to it. */
export function reviewPage(
  { work, trainee, place }: WorkToRead,
  timeZone: string,
  tried: Tried | null = null,
) {
  const view = {
    title: place.lesson,
    head: pageHead({
      title: place.lesson,
      lead: t('courses.reviews.by', {
        name: trainee?.name ?? '',
        course: place.course,
        time: work.sharedAt ? moment(work.sharedAt, timeZone) : '',
      }),
      crumbs: [{ label: t('courses.reviews.title'), path: '/reflections' }],
    }),
    text: work.text ? work.text.split(/\n\s*\n/) : [],
    file: work.file
      ? { label: t('courses.works.file', { name: work.file.name }), path: `/reflections/${work.id}/file` }
      : null,
    said:
      work.status === 'shared'
        ? null
        : { label: say(`courses.reviews.state.${work.status}`), comment: work.comment },
    form: work.status === 'shared' ? answering(work, tried) : null,
  };
  return page('courses/review', view, { status: tried?.refused.status ?? 200 });
}

function answering({ id, version }: WorkToRead['work'], tried: Tried | null) {
  return form({
    action: `/reflections/${id}/acceptance`,
    label: t('courses.reviews.answer'),
    error: tried?.refused.error,
    hidden: { version },
    fields: {
      comment: field({
        name: 'comment',
        type: 'textarea',
        label: t('courses.reviews.comment'),
        hint: t('courses.reviews.commentHint'),
        required: false,
        value: tried ? answer(tried.typed, 'comment') : '',
        error: tried?.refused.errors.comment,
      }),
    },
    submit: t('courses.reviews.accept'),
    others: [{ label: t('courses.reviews.giveBack'), formaction: `/reflections/${id}/return` }],
  });
}
