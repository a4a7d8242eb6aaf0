import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import type { Refused } from '../../shared/http/refused';
import type { CohortListed, CourseOffered } from './cohorts.queries';

type Form = {
  action: string;
  courses: CourseOffered[];
  /** The cohort that is changed; null for a new one. */
  cohort: CohortListed | null;
  typed: Typed;
  refused: Refused | null;
};

/** Making a cohort, or changing one. */
export function cohortFormPage({ action, courses, cohort, typed, refused }: Form) {
  const title = t(cohort ? 'courses.cohorts.change' : 'courses.cohorts.new');
  const view = {
    title,
    head: pageHead({
      title,
      crumbs: [
        { label: t('courses.cohorts.title'), path: '/cohorts' },
        ...(cohort ? [{ label: cohort.name, path: `/cohorts/${cohort.id}` }] : []),
      ],
    }),
    none: courses.length === 0 ? t('courses.cohorts.noCourses') : null,
    form: form({
      action,
      label: title,
      error: refused?.error,
      fields: fieldsOf(courses, typed, refused?.errors ?? {}),
      submit: t('courses.cohorts.save'),
    }),
  };
  return page('courses/form', view, { status: refused?.status ?? 200 });
}

function fieldsOf(courses: CourseOffered[], typed: Typed, errors: Record<string, string>) {
  const said = (name: string) => ({ name, value: answer(typed, name), error: errors[name] });
  return {
    courseId: choice({
      kind: 'select',
      label: t('courses.cohorts.course'),
      prompt: t('courses.cohorts.chooseCourse'),
      options: courses.map(({ courseId, title }) => ({ value: courseId, label: title })),
      ...said('courseId'),
    }),
    name: field({ label: t('courses.cohorts.name'), hint: t('courses.cohorts.nameHint'), ...said('name') }),
    startsOn: field({ type: 'date', label: t('courses.cohorts.startsOn'), ...said('startsOn') }),
    endsOn: field({ type: 'date', label: t('courses.cohorts.endsOn'), ...said('endsOn') }),
    capacity: field({
      type: 'number',
      label: t('courses.cohorts.capacity'),
      unit: t('courses.cohorts.capacityUnit'),
      required: false,
      ...said('capacity'),
    }),
    joining: choice({
      label: t('courses.cohorts.joining'),
      options: [
        { value: 'closed', label: t('courses.cohorts.joiningClosed') },
        { value: 'open', label: t('courses.cohorts.joiningOpen') },
      ],
      ...said('joining'),
      value: answer(typed, 'joining') || 'closed',
    }),
    joinUntil: field({
      type: 'date',
      label: t('courses.cohorts.joinUntil'),
      hint: t('courses.cohorts.joinUntilHint'),
      required: false,
      ...said('joinUntil'),
    }),
  };
}
