import { answer, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { field, type FieldInput } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { changedNotice, type Meanwhile } from '../meanwhile.view';
import { objectiveWords } from '../../wording';
import { authoring } from '../paths';

/** The form of a quiz's rules as it is shown; `bank` is how many questions there are to each objective. */
export type SettingsShown = {
  quiz: { id: string; title: string };
  seen: string;
  typed: Typed;
  bank: { objective: string; count: number }[];
  errors?: Given<Record<string, string>>;
  meanwhile?: Given<Meanwhile>;
};

/** How a quiz is drawn, passed, timed and explained. */
export function settingsPage(shown: SettingsShown) {
  const { quiz, seen, meanwhile } = shown;
  const title = t('quizzes.authoring.settings.title');
  return page(
    'quizzes/authoring/settings',
    {
      title: `${title} · ${quiz.title}`,
      head: pageHead({
        title,
        crumbs: [
          { label: t('quizzes.authoring.list.title'), path: authoring.list },
          { label: quiz.title, path: authoring.quiz(quiz.id) },
        ],
      }),
      meanwhile: meanwhile ? changedNotice(meanwhile) : null,
      form: form({
        action: authoring.settings(quiz.id),
        hidden: { seen },
        fields: { ...asking(shown), ...passing(shown), ...timing(shown), ...after(shown) },
        submit: t('quizzes.authoring.save'),
        others: [{ label: t('quizzes.authoring.back'), href: authoring.quiz(quiz.id), kind: 'quiet' }],
      }),
    },
    { status: shown.errors ? 422 : meanwhile ? 409 : 200 },
  );
}

const typing = ({ typed, errors }: SettingsShown, name: string): Pick<FieldInput, 'name' | 'value'> => ({
  ...{ name, value: answer(typed, name), error: errors?.[name] ?? null, autocomplete: 'off' },
});

const counting = (shown: SettingsShown, name: string, label: string, more: Partial<FieldInput> = {}) =>
  field({ ...typing(shown, name), label, type: 'number', min: 1, ...more });

function asking(shown: SettingsShown) {
  const known = new Set(shown.bank.map(({ objective }) => objective));
  const asked = Object.keys(shown.typed).flatMap((name) => (name.startsWith('of.') ? [name.slice(3)] : []));
  const lost = asked
    .filter((objective) => !known.has(objective))
    .map((objective) => ({ objective, count: 0 }));
  const lines = [...shown.bank, ...lost].map(({ objective, count }, index) => [
    `of.${objective}`,
    counting(
      shown,
      `of.${objective}`,
      t('quizzes.authoring.settings.of', { objective: objectiveWords(objective) }),
      {
        ...{ id: `field-of-${index}`, min: 0, max: 100, required: false },
        hint: t('quizzes.authoring.settings.inBank', { count }),
      },
    ),
  ]);
  return {
    title: field({ ...typing(shown, 'title'), label: t('quizzes.authoring.fields.title') }),
    draw: counting(shown, 'draw', t('quizzes.authoring.settings.draw'), {
      ...{ max: 100, required: false, hint: t('quizzes.authoring.settings.drawHint') },
    }),
    ...(Object.fromEntries(lines) as Record<string, ReturnType<typeof field>>),
  };
}

const passing = (shown: SettingsShown) => ({
  passPercent: counting(shown, 'passPercent', t('quizzes.authoring.settings.passPercent'), {
    ...{ max: 100, unit: '%' },
  }),
  attempts: counting(shown, 'attempts', t('quizzes.authoring.settings.attempts'), { max: 100 }),
  pauseHours: counting(shown, 'pauseHours', t('quizzes.authoring.settings.pauseHours'), {
    ...{ min: 0, max: 8760, unit: t('quizzes.authoring.settings.hours') },
  }),
});

const timing = (shown: SettingsShown) => ({
  minutes: counting(shown, 'minutes', t('quizzes.authoring.settings.minutes'), {
    ...{ max: 1440, unit: t('quizzes.authoring.settings.minutesUnit'), required: false },
    hint: t('quizzes.authoring.settings.minutesHint'),
  }),
  sitBy: field({
    ...{ ...typing(shown, 'sitBy'), label: t('quizzes.authoring.settings.sitBy'), type: 'datetime-local' },
    ...{ hint: t('quizzes.authoring.settings.sitByHint'), required: false },
  }),
  feedback: choice({
    ...{ ...typing(shown, 'feedback'), label: t('quizzes.authoring.settings.feedback') },
    options: (['now', 'submission', 'closing'] as const).map((one) => ({
      value: one,
      label: t(`quizzes.authoring.settings.feedbackTimes.${one}`),
    })),
  }),
});

const after = (shown: SettingsShown) => ({
  remedialAfter: counting(shown, 'remedialAfter', t('quizzes.authoring.settings.remedialAfter'), {
    ...{ max: 100, required: false, hint: t('quizzes.authoring.settings.remedialHint') },
  }),
  remedialLesson: field({
    ...{ ...typing(shown, 'remedialLesson'), label: t('quizzes.authoring.settings.remedialLesson') },
    ...{ hint: t('quizzes.authoring.settings.remedialLessonHint'), required: false },
  }),
});
