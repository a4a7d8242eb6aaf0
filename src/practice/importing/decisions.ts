import { answer, answers, type Typed } from '../../shared/http/forms';
import { type Columns, fieldNames, type FieldName, guessColumns } from './columns';
import { dayOrders } from './days';
import type { Sheet } from './grid';
import { units } from './lengths';
import { normal } from './normal';
import type { OpenWord } from './plan';
import { type Settings, wordFields } from './settings';

/** The most words that one form asks about; whoever has more is asked again. */
export const MOST_WORDS = 100;

/** The answer that leaves a word undecided, and its rows out. */
export const OPEN = 'open';

/** The headings of a sheet: its first row. */
export const headingsOf = ({ rows }: Sheet): string[] => rows[0]?.cells ?? [];

/** Which column is about what as far as headings tell: as at the import before, or else by their usual names. */
export function columnsFor(sheet: Sheet, { headings: before }: Pick<Settings, 'headings'>): Columns {
  const headings = headingsOf(sheet);
  const words = headings.map(normal);
  const known = fieldNames.flatMap((field): [FieldName, number][] => {
    const at = before[field] === undefined ? -1 : words.indexOf(normal(before[field] ?? ''));
    return at < 0 ? [] : [[field, at]];
  });
  const taken = new Set(known.map(([, at]) => at));
  const guessed = Object.entries(guessColumns(headings.map((one, at) => (taken.has(at) ? '' : one))));
  return { ...Object.fromEntries(guessed), ...Object.fromEntries(known) };
}

/** Columns as they stand in a form, `column-<field>` being the place of one. */
export function columnsTyped(typed: Typed): Columns {
  const chosen = fieldNames.flatMap((field): [FieldName, number][] => {
    const at = answer(typed, `column-${field}`);
    return /^\d{1,3}$/.test(at) ? [[field, Number(at)]] : [];
  });
  return Object.fromEntries(chosen);
}

/** The settings after somebody chose a sheet and its columns. What was said of another sheet's days is open again. */
export function withColumns(settings: Settings, sheet: Sheet, place: number, columns: Columns): Settings {
  const headings = headingsOf(sheet);
  const named = Object.entries(columns).map(([field, at]) => [field, headings[at] ?? '']);
  const cleared = { order: null, unit: null, also: [] };
  return {
    ...settings,
    ...cleared,
    sheet: place,
    settled: true,
    columns,
    headings: Object.fromEntries(named),
  };
}

/** What stands in the fields about a word unseen, so that its answer finds it. */
export const hiddenWords = (words: readonly OpenWord[]): Record<string, string> =>
  Object.fromEntries(
    words.flatMap(({ field, word }, at) => [
      [`of-${at}`, field],
      [`word-${at}`, word],
    ]),
  );

/** The settings after somebody answered what was asked about days, lengths and words. What is left open stays so. */
export function withAnswers(settings: Settings, typed: Typed): Settings {
  const decided = structuredClone(settings.decided);
  for (let at = 0; at < MOST_WORDS; at += 1) {
    const field = wordFields.find((one) => one === answer(typed, `of-${at}`));
    const key = answer(typed, `means-${at}`);
    if (field && key && key !== OPEN) decided[field][normal(answer(typed, `word-${at}`))] = key;
  }
  return {
    ...settings,
    decided,
    order: dayOrders.find((one) => one === answer(typed, 'order')) ?? settings.order,
    unit: units.find((one) => one === answer(typed, 'unit')) ?? settings.unit,
  };
}

/** The settings after the rows of one page, from one to another, were ticked or not. */
export function withTicks(settings: Settings, typed: Typed, from: number, to: number): Settings {
  const ticked = answers(typed, 'row')
    .map(Number)
    .filter((row) => row >= from && row <= to);
  const elsewhere = settings.also.filter((row) => row < from || row > to);
  return { ...settings, also: [...elsewhere, ...ticked] };
}
