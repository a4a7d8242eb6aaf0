import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { objectiveWords } from '../../wording';
import { authoring } from '../paths';

/** Asks which objective the ticked questions are about from now on. `typed` is what was refused. */
export function objectivePage(
  quiz: { id: string; title: string; objectives: string[] },
  keys: string[],
  typed: string | null,
) {
  const title = t('quizzes.authoring.objective.title', { count: keys.length });
  return page(
    'quizzes/authoring/form',
    {
      title,
      head: pageHead({
        title,
        crumbs: [
          { label: t('quizzes.authoring.list.title'), path: authoring.list },
          { label: quiz.title, path: authoring.quiz(quiz.id) },
        ],
      }),
      form: form({
        action: authoring.objective(quiz.id),
        hidden: { keys: keys.join(','), asked: 'yes' },
        fields: {
          objective: field({
            ...{ name: 'objective', label: t('quizzes.authoring.fields.objective'), value: typed },
            hint: t('quizzes.authoring.hints.objective'),
            error: typed === null ? null : t('quizzes.authoring.faults.key'),
            ...{ list: quiz.objectives.map(objectiveWords), autocomplete: 'off' },
          }),
        },
        submit: t('quizzes.authoring.objective.submit'),
        others: [{ label: t('quizzes.authoring.back'), href: authoring.quiz(quiz.id), kind: 'quiet' }],
      }),
    },
    { status: typed === null ? 200 : 422 },
  );
}
