import { Temporal } from 'temporal-polyfill';

/** Which of two numbers in a date is the day: 3/5/2026 is 3 May (`dmy`) or 5 March (`mdy`). */
export const dayOrders = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** What all days of a column say of their order. `example` is one that could be read both ways. */
export type GuessedOrder = { order: DayOrder; sure: boolean; example: string | null };

type Parts = { year: number; month: number; day: number };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The ISO day that a text names, if it does: 2026-05-03, 3/5/2026, 3.5.26, 3 May 2026, May 3rd, 2026, 46145. */
export function readDay(text: string, order: DayOrder): string | null {
  const said = plain(text);
  const parts = yearFirst(said) ?? named(said) ?? serial(said) ?? numbered(said, order);
  return parts ? isoOf(parts) : null;
}

/** Guesses the order from all days of a column; it is not sure where each of them could be read both ways. */
export function guessOrder(texts: readonly string[]): GuessedOrder {
  const pairs = texts.flatMap((text) => {
    const found = slashed.exec(plain(text))?.groups;
    return found
      ? [{ text, first: Number(found.first), second: Number(found.second), mark: found.mark }]
      : [];
  });
  const dayFirst = pairs.filter(({ first, mark }) => first > 12 || mark === '.').length;
  const monthFirst = pairs.filter(({ second }) => second > 12).length;
  const open = pairs.find(({ first, second }) => first !== second && first <= 12 && second <= 12);
  const sure = dayFirst > 0 !== monthFirst > 0;
  return {
    order: monthFirst > dayFirst ? 'mdy' : 'dmy',
    sure: sure || !open,
    example: open?.text ?? null,
  };
}

/** Without the name of the weekday, the ending of "3rd" and the time of day. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/^\p{L}{2,9}\.?,?\s+(?=\d)/u, (word) => (isMonth(word) ? word : ''))
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+/iu, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '')
    .replace(/[T,]?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|Z)?$/i, '')
    .trim();

const isMonth = (word: string): boolean => months.includes(word.slice(0, 3).toLowerCase());

const slashed = /^(?<first>\d{1,2})\s*(?<mark>[/.-])\s*(?<second>\d{1,2})\s*\k<mark>\s*(?<year>\d{4}|\d{2})$/;

function yearFirst(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

function named(text: string): Parts | null {
  const found =
    /^(?<day>\d{1,2})[\s./-]*(?<month>\p{L}{3,9})[\s.,/-]*(?<year>\d{4}|\d{2})$/u.exec(text) ??
    /^(?<month>\p{L}{3,9})[\s./-]*(?<day>\d{1,2})[\s.,/-]+(?<year>\d{4}|\d{2})$/u.exec(text);
  if (!found?.groups) return null;
  const { year = '', month = '', day = '' } = found.groups;
  const place = months.indexOf(month.slice(0, 3).toLowerCase());
  return place < 0 ? null : { year: full(year), month: place + 1, day: Number(day) };
}

/** The number under which Excel keeps a day, where the cell forgot that it is one; from 2000 to 2099. */
function serial(text: string): Parts | null {
  if (!/^\d{5}$/.test(text)) return null;
  const days = Number(text);
  if (days < 36_526 || days > 73_050) return null;
  const { year, month, day } = Temporal.PlainDate.from('1899-12-30').add({ days });
  return { year, month, day };
}

function numbered(text: string, order: DayOrder): Parts | null {
  const { first, second, year } = slashed.exec(text)?.groups ?? {};
  if (!first || !second || !year) return null;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return { year: full(year), month: Number(month), day: Number(day) };
}

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function isoOf(parts: Parts): string | null {
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
