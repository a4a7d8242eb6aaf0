import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { pageHead } from '../../../shared/ui/page-head';
import { itemForms } from '../forms/registry';
import { authoring } from '../paths';

/** Every kind of question there is, to begin one. */
export function kindsPage(quiz: { id: string; title: string }) {
  const title = t('quizzes.authoring.question.new');
  return page('quizzes/authoring/kinds', {
    title,
    head: pageHead({
      ...{ title, lead: t('quizzes.authoring.question.newLead') },
      crumbs: [
        { label: t('quizzes.authoring.list.title'), path: authoring.list },
        { label: quiz.title, path: authoring.quiz(quiz.id) },
      ],
    }),
    kinds: itemForms.map(({ type }) => ({
      label: t(`quizzes.authoring.kinds.${type}`),
      hint: t(`quizzes.authoring.kindHints.${type}`),
      path: authoring.newQuestion(quiz.id, type),
    })),
  });
}
