/** A text cut where parameters go: what never changes, and the name of the parameter after each piece but the last. */
export type Pattern = { pieces: readonly string[]; names: readonly string[] };

/** Cuts a text with `{{name}}` in it; null where more is asked for than to place words (a format, another text). */
export function patternOf(text: string): Pattern | null {
  const parts = text.split(/\{\{(\w+)\}\}/);
  const pieces = parts.filter((_, at) => at % 2 === 0);
  if (pieces.some((piece) => piece.includes('{{') || piece.includes('$t('))) return null;
  return { pieces, names: parts.filter((_, at) => at % 2 === 1) };
}

/** The text with its parameters placed as they are; null when one is missing. */
export function placed(
  { pieces, names }: Pattern,
  params: Readonly<Record<string, string | number>>,
): string | null {
  let text = pieces[0] ?? '';
  for (let at = 0; at < names.length; at++) {
    const value = params[names[at] ?? ''];
    if (value === undefined) return null;
    text += value + (pieces[at + 1] ?? '');
  }
  return text;
}
