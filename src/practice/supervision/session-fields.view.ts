import { answers } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { aWholeNumber, common, confidence, type Shown, whenFields } from '../form-fields';
import { optionsOf } from '../wording';
import type { SessionChoices } from './session-reading.service';
import { whoAndWhen } from './session-words';
import { LONGEST_ACTION, MOST_ACTIONS } from './supervision.schemas';

const ticking = (name: string, shown: Shown) => ({
  ...common(name, shown),
  kind: 'several' as const,
  value: answers(shown.typed, name),
});

/** When it was, how people met, and who was there. */
export const whenAndWhoFields = (choices: SessionChoices, shown: Shown) => ({
  ...whenFields(choices.today, shown),
  startTime: field({
    ...common('startTime', shown),
    label: t('practice.sessionForm.startTime'),
    type: 'time',
    required: false,
    autocomplete: 'off',
  }),
  format: choice({
    ...common('format', shown),
    label: t('practice.sessionForm.format'),
    options: [
      { value: 'individual', label: t('practice.sessionForm.individual') },
      { value: 'group', label: t('practice.sessionForm.group') },
    ],
  }),
  traineeIds: choice({
    ...ticking('traineeIds', shown),
    label: t('practice.sessionForm.whoWasThere'),
    hint: t('practice.sessionForm.whoWasThereHint'),
    options: choices.trainees.map(({ id, name }) => ({ value: id, label: name })),
  }),
  others: field({
    ...common('others', shown),
    label: t('practice.sessionForm.others'),
    hint: t('practice.sessionForm.othersHint'),
    required: false,
    ...aWholeNumber,
    max: 99,
  }),
  place: choice({
    ...common('place', shown),
    label: t('practice.sessionForm.place'),
    options: [
      { value: 'in-person', label: t('practice.sessions.in-person') },
      { value: 'video', label: t('practice.sessions.video') },
    ],
  }),
});

/** What it was about; in a new form also what was agreed before and may be done by now. */
export const aboutFields = (choices: SessionChoices, shown: Shown, isNew: boolean) => ({
  done: isNew && choices.openActions.length > 0 ? doneField(choices, shown) : null,
  topics: confidence(
    'topics',
    { label: t('practice.sessionForm.topics'), hint: t('practice.sessionForm.topicsHint') },
    shown,
  ),
  competencies: choice({
    ...ticking('competencies', shown),
    label: t('practice.sessionForm.competencies'),
    required: false,
    options: optionsOf(choices.vocabulary.competencies),
  }),
});

function doneField({ openActions, trainees, supervisor }: SessionChoices, shown: Shown) {
  const people = new Map([supervisor, ...trainees].map((person) => [person.id, person]));
  return choice({
    ...ticking('done', shown),
    label: t('practice.sessionForm.done'),
    hint: t('practice.sessionForm.doneHint'),
    required: false,
    options: openActions.map((action) => ({
      value: action.id,
      label: action.what,
      hint: whoAndWhen(action, people),
    })),
  });
}

/** One row for each action that the form has room for: what, who, by when. */
export const actionFields = (choices: SessionChoices, shown: Shown) =>
  Array.from({ length: MOST_ACTIONS }, (_, row) => ({
    [`action-${row}`]: field({
      ...common(`action-${row}`, shown),
      label: t('practice.sessionForm.action', { number: row + 1 }),
      required: false,
      maxlength: LONGEST_ACTION,
      autocomplete: 'off',
    }),
    [`actionWho-${row}`]: choice({
      ...common(`actionWho-${row}`, shown),
      kind: 'select',
      label: t('practice.sessionForm.actionWho', { number: row + 1 }),
      required: false,
      prompt: t('practice.session.everybody'),
      options: [choices.supervisor, ...choices.trainees].map(({ id, name }) => ({ value: id, label: name })),
    }),
    [`actionDue-${row}`]: field({
      ...common(`actionDue-${row}`, shown),
      label: t('practice.sessionForm.actionDue', { number: row + 1 }),
      type: 'date',
      required: false,
      autocomplete: 'off',
    }),
  }));

/** When to meet next. */
export const nextFields = (shown: Shown) => ({
  nextDay: field({
    ...common('nextDay', shown),
    label: t('practice.sessionForm.nextDay'),
    type: 'date',
    required: false,
    autocomplete: 'off',
  }),
  nextTime: field({
    ...common('nextTime', shown),
    label: t('practice.sessionForm.nextTime'),
    type: 'time',
    required: false,
    autocomplete: 'off',
  }),
});
