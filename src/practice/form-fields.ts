import { answer, type Typed } from '../shared/http/forms';
import { t } from '../shared/text';
import type { Given } from '../shared/ui/given';
import { field } from '../shared/ui/field';
import { earliestDay } from './past-day';
import { LONGEST_TEXT } from './practice.schemas';
import type { Refused } from '../shared/http/refused';

/** What stands in a form, and why it is shown again. */
export type Shown = { typed: Typed; refused?: Given<Refused> };

/** The name of a field, what was typed into it and what is wrong with that. */
export const common = (name: string, { typed, refused }: Shown) => ({
  name,
  value: answer(typed, name),
  error: refused?.errors[name] ?? null,
});

/** As `common`, for a list that drops down. */
export const selecting = (name: string, shown: Shown) => ({
  ...common(name, shown),
  kind: 'select' as const,
  prompt: t('practice.form.choose'),
});

/** The day of something that has taken place, and how long it took. */
export const whenFields = (today: string, shown: Shown) => ({
  day: field({
    ...common('day', shown),
    label: t('practice.form.day'),
    type: 'date',
    min: earliestDay(today),
    max: today,
    autocomplete: 'off',
  }),
  hours: field({
    ...common('hours', shown),
    label: t('practice.form.hours'),
    unit: t('practice.form.hoursUnit'),
    max: 24,
    required: false,
    ...aWholeNumber,
  }),
  minutes: field({
    ...common('minutes', shown),
    label: t('practice.form.minutes'),
    unit: t('practice.form.minutesUnit'),
    max: 1440,
    ...aWholeNumber,
  }),
});

export const aWholeNumber = { type: 'number', min: 0, autocomplete: 'off' } as const;

/** A place to write in confidence. */
export const confidence = (
  name: string,
  words: { label: string; hint: string; required?: boolean; rows?: number },
  shown: Shown,
) =>
  field({ ...common(name, shown), ...words, type: 'textarea', maxlength: LONGEST_TEXT, autocomplete: 'off' });
