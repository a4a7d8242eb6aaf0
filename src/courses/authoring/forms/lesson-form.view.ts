import { answer, answers, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import type { ButtonInput } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { prose } from '../../../shared/ui/prose';
import { tick } from '../../../shared/ui/tick';
import type { Draft, DraftLesson } from '../drafts/draft';
import type { Choices } from '../ground.service';
import { authoring } from '../paths';
import { kindFields } from './kind-fields';
import { changedNotice, type Meanwhile } from './meanwhile.view';

/** The form of a lesson as it is shown; `html` is its text as trainees will read it. */
export type LessonShown = {
  slug: string;
  draft: Draft;
  lesson: DraftLesson;
  seen: string;
  typed: Typed;
  html: string;
  faults: string[];
  errors?: Given<Record<string, string>>;
  meanwhile?: Given<Meanwhile>;
};

/** A lesson to be written: its text beside what trainees will read, and the fields of its kind. */
export function lessonFormPage(choices: Choices, shown: LessonShown) {
  const { slug, draft, lesson } = shown;
  const path = authoring.lesson(slug, lesson.slug);
  const besides = { ...kindFields(choices, shown), ...others(shown) };
  return page(
    'courses/authoring/lesson-form',
    {
      title: lesson.title,
      head: pageHead({
        title: lesson.title,
        lead: t(`courses.authoring.kindHints.${lesson.kind}`),
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: draft.title, path: authoring.course(slug) },
        ],
        others: [
          {
            label: t('courses.authoring.overview.preview'),
            href: `${authoring.preview(slug)}/${lesson.slug}`,
            icon: 'eye',
          },
          ...quizLinks(choices, lesson),
        ],
      }),
      notice: shown.meanwhile ? changedNotice(shown.meanwhile) : null,
      previewPath: `${path}/preview`,
      besides: Object.values(besides),
      preview: textPreview(shown.html, shown.faults),
      form: form({
        action: path,
        hidden: { seen: shown.seen },
        fields: { ...first(shown), ...besides },
        submit: t('courses.authoring.save'),
        others: [
          { label: t('courses.authoring.saveAndBack'), name: 'then', value: 'back' },
          { label: t('courses.authoring.back'), href: authoring.course(slug), kind: 'quiet' },
        ],
      }),
    },
    { status: shown.errors ? 422 : shown.meanwhile ? 409 : 200 },
  );
}

/** Where the questions of a quiz or the turns of a conversation are written. */
function quizLinks({ quizzes }: Choices, { kind, quiz }: DraftLesson): ButtonInput[] {
  if (kind !== 'quiz' && kind !== 'scenario') return [];
  const chosen = quizzes.find(({ slug }) => slug === quiz);
  return [
    ...(chosen
      ? [
          {
            label: t('courses.authoring.lesson.openQuiz', { title: chosen.title }),
            href: `/authoring/quizzes/${chosen.quizId}`,
            icon: 'square-pen',
          },
        ]
      : []),
    { label: t('courses.authoring.lesson.newQuiz'), href: '/authoring/quizzes/new', icon: 'plus' },
  ];
}

/** A text as trainees will read it, and what is wrong with it so far. */
export const textPreview = (html: string, faults: string[]) => ({ prose: prose(html), faults });

/** The text alone, for the page that shows it while it is being typed. */
export const textPreviewPage = (html: string, faults: string[]) =>
  page(
    'courses/authoring/text-preview',
    { title: t('courses.authoring.lesson.preview'), preview: textPreview(html, faults) },
    { layout: 'bare' },
  );

const common = (name: string, { typed, errors }: LessonShown) => ({
  name,
  value: answer(typed, name),
  error: errors?.[name] ?? null,
  autocomplete: 'off',
});

const first = (shown: LessonShown) => ({
  title: field({ ...common('title', shown), label: t('courses.authoring.fields.title'), maxlength: 200 }),
  minutes: field({
    ...common('minutes', shown),
    label: t('courses.authoring.lesson.minutes'),
    type: 'number',
    unit: t('courses.authoring.minutes'),
    min: 1,
    max: 600,
  }),
  objectives: choice({
    name: 'objectives',
    label: t('courses.authoring.fields.objectives'),
    kind: 'several',
    required: false,
    error: shown.errors?.objectives ?? null,
    hint: t(
      `courses.authoring.lesson.${shown.draft.objectives.length === 0 ? 'noObjectives' : 'objectivesHint'}`,
    ),
    value: answers(shown.typed, 'objectives'),
    options: shown.draft.objectives.map(({ id, text }) => ({ value: id, label: text })),
  }),
  markdown: field({
    ...common('markdown', shown),
    label: t('courses.authoring.fields.markdown'),
    type: 'textarea',
    rows: 18,
  }),
});

const others = (shown: LessonShown) => ({
  opensOn: field({
    ...common('opensOn', shown),
    label: t('courses.authoring.lesson.opensOn'),
    type: 'date',
    required: false,
  }),
  opensAfter: field({
    ...common('opensAfter', shown),
    label: t('courses.authoring.lesson.opensAfter'),
    hint: t('courses.authoring.lesson.opensAfterHint'),
    type: 'number',
    unit: t('courses.authoring.days'),
    min: 0,
    max: 3650,
    required: false,
  }),
  minimumMinutes: field({
    ...common('minimumMinutes', shown),
    label: t('courses.authoring.fields.minimumMinutes'),
    hint: t('courses.authoring.lesson.minimumHint'),
    type: 'number',
    unit: t('courses.authoring.minutes'),
    min: 1,
    max: 600,
    required: false,
  }),
  optional: tick({
    name: 'optional',
    label: t('courses.authoring.lesson.optional'),
    checked: answer(shown.typed, 'optional') === 'yes',
    required: false,
  }),
});
