import { moment } from '../../shared/dates';
import { answer, type Typed } from '../../shared/http/forms';
import { authoring } from '../authoring/paths';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { type RowInput, table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Reader } from '../wording';
import type { AccommodationRow } from './accommodations.queries';
import type { Allowance } from './allowance';

/** One of the list, with its reason in clear. */
export type AccommodationShown = Omit<AccommodationRow, 'reasonSealed'> & { reason: string };

/** What a manager sees of a quiz: who has been given what, and a form to give more. */
export type AccommodationsInput = {
  quiz: { id: string; title: string };
  trainees: { id: string; name: string }[];
  items: AccommodationShown[];
  next: string | null;
  reader: Reader;
  typed?: Typed;
  errors?: Record<string, string>;
};

export function accommodationsPage(input: AccommodationsInput) {
  const { quiz, items, errors } = input;
  const title = t('quizzes.accommodations.title', { quiz: quiz.title });
  return page(
    'quizzes/accommodations',
    {
      title,
      head: pageHead({
        ...{ title, lead: t('quizzes.accommodations.lead') },
        crumbs: [
          { label: t('quizzes.authoring.list.title'), path: authoring.list },
          { label: quiz.title, path: authoring.quiz(quiz.id) },
        ],
      }),
      list: items.length > 0 ? list(input) : null,
      none: items.length > 0 ? null : nothingYet(),
      form: giving(input),
    },
    { status: errors ? 422 : 200 },
  );
}

const nothingYet = () =>
  emptyState({ title: t('quizzes.accommodations.none'), text: t('quizzes.accommodations.noneMore') });

const pathOf = ({ quiz }: AccommodationsInput) => `/quizzes/${quiz.id}/accommodations`;

const list = (input: AccommodationsInput) =>
  table({
    caption: t('quizzes.accommodations.list'),
    columns: ['who', 'what', 'why', 'by', 'state'].map((key) =>
      t(`quizzes.accommodations.column.${key as 'who'}`),
    ),
    rows: input.items.map((one) => row(one, input)),
    pager: pager({ next: input.next && `${pathOf(input)}?after=${encodeURIComponent(input.next)}` }),
  });

function row(one: AccommodationShown, input: AccommodationsInput): RowInput {
  const ends = `${pathOf(input)}/${one.id}/end`;
  return {
    cells: [
      one.traineeName,
      { text: given(one, input.reader).join(' ') },
      { text: one.reason },
      {
        text: t('quizzes.accommodations.by', {
          name: one.madeByName,
          time: moment(one.madeAt, input.reader.timeZone),
        }),
      },
      one.endedAt
        ? { text: t('quizzes.accommodations.endedAt', { time: moment(one.endedAt, input.reader.timeZone) }) }
        : { tag: tag('success', t('quizzes.accommodations.inForce')) },
    ],
    actions: one.endedAt
      ? []
      : [{ label: t('quizzes.accommodations.end'), about: one.traineeName, action: ends }],
  };
}

/** What somebody is given, in short sentences. */
function given(one: Allowance, { timeZone }: Reader): string[] {
  const { extraPercent, extraMinutes, extraAttempts, opensAt, closesAt } = one;
  return [
    extraPercent === null ? '' : t('quizzes.accommodations.given.percent', { percent: extraPercent }),
    extraMinutes === null ? '' : t('quizzes.accommodations.given.minutes', { count: extraMinutes }),
    extraAttempts === 0 ? '' : t('quizzes.accommodations.given.attempts', { count: extraAttempts }),
    opensAt ? t('quizzes.accommodations.given.opens', { time: moment(opensAt, timeZone) }) : '',
    closesAt ? t('quizzes.accommodations.given.closes', { time: moment(closesAt, timeZone) }) : '',
  ].filter(Boolean);
}

const giving = (input: AccommodationsInput) =>
  form({
    action: pathOf(input),
    label: t('quizzes.accommodations.new'),
    fields: {
      traineeId: choice({
        ...common('traineeId', input),
        label: t('quizzes.accommodations.field.trainee'),
        hint: t('quizzes.accommodations.hint.trainee'),
        kind: 'select',
        prompt: t('quizzes.accommodations.field.choose'),
        options: input.trainees.map(({ id, name }) => ({ value: id, label: name })),
      }),
      ...amounts(input),
      opensAt: time('opensAt', input),
      closesAt: time('closesAt', input),
      reason: field({
        ...common('reason', input),
        label: t('quizzes.accommodations.field.reason'),
        hint: t('quizzes.accommodations.hint.reason'),
        type: 'textarea',
        rows: 3,
        maxlength: 2000,
        autocomplete: 'off',
      }),
    },
    submit: t('quizzes.accommodations.give'),
  });

const common = (name: string, { typed = {}, errors }: AccommodationsInput) => ({
  name,
  value: answer(typed, name),
  error: errors?.[name] ?? null,
});

const amounts = (input: AccommodationsInput) => ({
  extraPercent: amount('extraPercent', input),
  extraMinutes: amount('extraMinutes', input),
  extraAttempts: amount('extraAttempts', input),
});

const amount = (name: 'extraPercent' | 'extraMinutes' | 'extraAttempts', input: AccommodationsInput) =>
  field({
    ...common(name, input),
    label: t(`quizzes.accommodations.field.${name}`),
    hint: t(`quizzes.accommodations.hint.${name}`),
    unit: t(`quizzes.accommodations.unit.${name}`),
    ...{ type: 'number', min: 0, required: false, autocomplete: 'off' },
  });

const time = (name: 'opensAt' | 'closesAt', input: AccommodationsInput) =>
  field({
    ...common(name, input),
    label: t(`quizzes.accommodations.field.${name}`),
    hint: t(`quizzes.accommodations.hint.${name}`),
    ...{ type: 'datetime-local', required: false, width: 'medium', autocomplete: 'off' },
  });
