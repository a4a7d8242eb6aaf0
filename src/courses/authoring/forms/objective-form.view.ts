import { answer, answers, type RejectedForm, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { competencies } from '../course-document';
import { authoring } from '../paths';

/** The form of an objective; `id` is "new" for one that is to be added. */
export type ObjectiveShown = {
  slug: string;
  course: string;
  id: string;
  typed: Typed;
  refused?: Given<RejectedForm>;
};

/** What somebody can do after the course, and which of the competencies of peer workers that is. */
export function objectiveFormPage({ slug, course, id, typed, refused }: ObjectiveShown) {
  const title = t(id === 'new' ? 'courses.authoring.objective.add' : 'courses.authoring.objective.edit');
  const path = authoring.objective(slug, id);
  const back = { label: t('courses.authoring.back'), href: authoring.course(slug), kind: 'quiet' as const };
  const remove = {
    label: t('courses.authoring.objective.remove'),
    formaction: `${path}/removal`,
    kind: 'quiet' as const,
    icon: 'trash-2',
  };
  return page(
    'courses/authoring/form',
    {
      title,
      head: pageHead({
        title,
        lead: t('courses.authoring.objective.lead'),
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: course, path: authoring.course(slug) },
        ],
      }),
      notice: null,
      form: form({
        action: path,
        fields: {
          text: field({
            name: 'text',
            label: t('courses.authoring.objective.text'),
            hint: t('courses.authoring.objective.textHint'),
            value: answer(refused?.typed ?? typed, 'text'),
            error: refused?.errors.text ?? null,
            maxlength: 200,
            autocomplete: 'off',
          }),
          competencies: choice({
            name: 'competencies',
            label: t('courses.authoring.objective.competencies'),
            kind: 'several',
            value: answers(refused?.typed ?? typed, 'competencies'),
            error: refused?.errors.competencies ?? null,
            options: competencies.map((one) => ({
              value: one,
              label: t(`courses.authoring.competencies.${one}`),
            })),
          }),
        },
        submit: t('courses.authoring.save'),
        others: id === 'new' ? [back] : [back, remove],
      }),
    },
    { status: refused ? 422 : 200 },
  );
}
