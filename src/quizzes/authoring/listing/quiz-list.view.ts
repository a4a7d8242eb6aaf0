import { day, dayOf } from '../../../shared/dates';
import { answer, type RejectedForm } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { authoring } from '../paths';
import type { QuizListed } from './quiz-list.queries';

const begin = () => ({ label: t('quizzes.authoring.list.begin'), href: authoring.begin, icon: 'plus' });

/** Every quiz of the organisation, whatever its state, for those who write them. */
export function quizListPage(
  { items, next }: { items: QuizListed[]; next: string | null },
  search: string,
  timeZone: string,
) {
  const title = t('quizzes.authoring.list.title');
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(next ? { after: next } : {}) });
  return page('quizzes/authoring/list', {
    title,
    head: pageHead({
      ...{ title, lead: t('quizzes.authoring.list.lead'), action: begin() },
      others: [
        { label: t('quizzes.authoring.list.courses'), href: '/authoring/courses', icon: 'pencil-ruler' },
      ],
    }),
    search: searchForm(search),
    empty: items.length === 0 ? emptyState(emptiness(search)) : null,
    quizzes: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('quizzes.authoring.list.quiz'),
        t('quizzes.authoring.list.state'),
        { label: t('quizzes.authoring.list.questions'), align: 'end' },
        { label: t('quizzes.authoring.list.attempts'), align: 'end' },
      ],
      rows: items.map((quiz) => ({
        cells: [
          { text: quiz.title, href: authoring.quiz(quiz.id), more: remark(quiz, timeZone) },
          { tag: stateTag(quiz) },
          quiz.questions,
          quiz.attempts,
        ],
      })),
      pager: pager({ next: next ? `${authoring.list}?${query.toString()}` : null }),
    }),
  });
}

const searchForm = (search: string) =>
  form({
    ...{ action: authoring.list, method: 'get', label: t('quizzes.authoring.list.search') },
    fields: {
      search: field({
        ...{ name: 'search', type: 'search', label: t('quizzes.authoring.list.searchLabel') },
        ...{ value: search, required: false },
      }),
    },
    submit: { label: t('quizzes.authoring.list.find'), kind: 'secondary' },
  });

const emptiness = (search: string) =>
  search
    ? { title: t('quizzes.authoring.list.notFound'), text: t('quizzes.authoring.list.notFoundMore') }
    : {
        title: t('quizzes.authoring.list.none'),
        text: t('quizzes.authoring.list.noneMore'),
        action: begin(),
      };

const remark = ({ draftBy, draftAt }: QuizListed, timeZone: string): string | null =>
  draftBy && draftAt
    ? t('quizzes.authoring.list.draftBy', { name: draftBy, day: day(dayOf(draftAt, timeZone)) })
    : null;

/** What state a quiz is in, in a word or two. */
export function stateTag({
  version,
  draftAt,
  retiredAt,
}: Pick<QuizListed, 'version' | 'draftAt' | 'retiredAt'>) {
  if (retiredAt) return tag('neutral', t('quizzes.authoring.states.retired'), 'archive');
  if (version === 0) return tag('info', t('quizzes.authoring.states.draft'), 'pencil');
  return draftAt
    ? tag('info', t('quizzes.authoring.states.publishedAndDraft', { number: version }), 'pencil')
    : tag('success', t('quizzes.authoring.states.published', { number: version }));
}

/** The form in which a new quiz is begun. */
export function newQuizPage(refused?: RejectedForm) {
  const title = t('quizzes.authoring.begin.title');
  return page(
    'quizzes/authoring/form',
    {
      title,
      head: pageHead({
        ...{ title, lead: t('quizzes.authoring.begin.lead') },
        crumbs: [{ label: t('quizzes.authoring.list.title'), path: authoring.list }],
      }),
      form: form({
        action: authoring.list,
        fields: {
          title: field({
            ...{ name: 'title', label: t('quizzes.authoring.fields.title'), autocomplete: 'off' },
            ...{ value: answer(refused?.typed ?? {}, 'title'), error: refused?.errors.title ?? null },
          }),
        },
        submit: t('quizzes.authoring.begin.submit'),
      }),
    },
    { status: refused ? 422 : 200 },
  );
}
