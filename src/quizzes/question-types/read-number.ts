const COMMAS_GROUP = /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/;
const POINTS_GROUP = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;
const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
const MINUS = /^[-‐‑‒–—−]\s*/u;

/**
 * The numbers that a typed text can be read as; none where it is no number. Digits may be of any script, the decimal
 * sign a point, a comma or the Arabic one, the minus sign any of those in use; spaces, apostrophes, points and commas may
 * stand between thousands, and the unit behind. "1,500" has two readings, 1.5 and 1500: who typed it knows which.
 */
export function readNumber(typed: string, unit = ''): number[] {
  const text = withoutUnit(inLatinDigits(typed), inLatinDigits(unit));
  const minus = MINUS.test(text);
  const amount = joined(text.replace(minus ? MINUS : /^\+\s*/u, ''));
  const readings = [
    ...(PLAIN.test(amount) ? [amount.replace(',', '.')] : []),
    ...(COMMAS_GROUP.test(amount) ? [amount.replaceAll(',', '')] : []),
    ...(POINTS_GROUP.test(amount) ? [amount.replaceAll('.', '').replace(',', '.')] : []),
  ];
  return [...new Set(readings.map(Number))].filter(Number.isFinite).map((one) => (minus ? 0 - one : one));
}

/** Marks of writing direction say nothing; full-width and other forms of a sign are the sign. */
const inLatinDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replaceAll('٫', '.')
    .replaceAll('٬', ' ')
    .trim();

/** Unicode keeps the ten digits of a script side by side, from its zero on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

const withoutUnit = (text: string, unit: string): string =>
  unit && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;

const joined = (text: string): string => text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '');
