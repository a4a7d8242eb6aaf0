import { answer } from '../../../shared/http/forms';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import type { AnyField } from '../../../shared/ui/form';
import { tick } from '../../../shared/ui/tick';
import type { Choices } from '../ground.service';
import type { LessonShown } from './lesson-form.view';

type Shown = Pick<LessonShown, 'lesson' | 'typed' | 'errors'>;

/** What a lesson of this kind is asked for besides what all have. */
export function kindFields(choices: Choices, shown: Shown): Record<string, AnyField> {
  const { kind } = shown.lesson;
  if (kind === 'video') return videoFields(choices, shown);
  if (kind === 'quiz' || kind === 'scenario') return { quiz: quizField(choices, shown) };
  if (kind === 'reflection') return { reviewed: reviewed(shown) };
  return kind === 'task' ? { reviewed: reviewed(shown), accepts: accepts(shown) } : {};
}

const selecting = (name: string, { typed, errors }: Shown, options: { value: string; label: string }[]) => {
  const value = answer(typed, name);
  const lost = value && !options.some((one) => one.value === value) ? [{ value, label: value }] : [];
  return {
    name,
    value,
    error: errors?.[name] ?? null,
    kind: 'select' as const,
    prompt: t('courses.authoring.lesson.choose'),
    required: false,
    options: [...options, ...lost],
  };
};

const quizField = ({ quizzes }: Choices, shown: Shown) =>
  choice({
    ...selecting(
      'quiz',
      shown,
      quizzes.map(({ slug, title, retired }) => ({
        value: slug,
        label: retired ? t('courses.authoring.lesson.retiredQuiz', { title }) : title,
      })),
    ),
    label: t('courses.authoring.fields.quiz'),
    hint: t(`courses.authoring.lesson.quizHint.${shown.lesson.kind === 'quiz' ? 'quiz' : 'scenario'}`),
  });

function videoFields({ media }: Choices, shown: Shown) {
  const of = (...kinds: string[]) =>
    media
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, title }) => ({ value: name, label: `${title} (${name})` }));
  return {
    file: choice({
      ...selecting('file', shown, of('video', 'audio')),
      label: t('courses.authoring.fields.file'),
      hint: t('courses.authoring.lesson.fileHint'),
    }),
    captions: choice({
      ...selecting('captions', shown, of('captions')),
      label: t('courses.authoring.fields.captions'),
      hint: t('courses.authoring.lesson.captionsHint'),
    }),
    transcript: field({
      name: 'transcript',
      label: t('courses.authoring.fields.transcript'),
      hint: t('courses.authoring.lesson.transcriptHint'),
      value: answer(shown.typed, 'transcript'),
      error: shown.errors?.transcript ?? null,
      type: 'textarea',
      required: false,
      autocomplete: 'off',
    }),
  };
}

const reviewed = ({ typed, lesson }: Shown) =>
  tick({
    name: 'reviewed',
    label: t(`courses.authoring.lesson.reviewed.${lesson.kind === 'task' ? 'task' : 'reflection'}`),
    checked: answer(typed, 'reviewed') === 'yes',
    required: false,
  });

const accepts = ({ typed, errors }: Shown) =>
  field({
    name: 'accepts',
    label: t('courses.authoring.fields.accepts'),
    hint: t('courses.authoring.lesson.acceptsHint'),
    value: answer(typed, 'accepts'),
    error: errors?.accepts ?? null,
    required: false,
    autocomplete: 'off',
  });
