import type { Kept, Remedy } from './remedies';

/** The most words that one form asks about; whoever has more is asked again. */
export const MOST_FLAGGED = 40;

/** The value of a choice that lets a word stay. */
export const KEEP = 'keep';

/** The decisions in a form, each in three fields: `word-0`, `remedy-0` and `why-0`. What is undecided is left out. */
export function remediesIn(form: Record<string, unknown>): Remedy[] {
  return Array.from({ length: MOST_FLAGGED }, (_, at) => at).flatMap((at): Remedy[] => {
    const [quote, remedy, why] = ['word', 'remedy', 'why'].map((name) => typed(form[`${name}-${at}`]));
    if (!quote || !remedy) return [];
    if (remedy !== KEEP) return [{ quote, instead: remedy.slice(0, 100) }];
    return why ? [{ quote, why: why.slice(0, 300) }] : [];
  });
}

/** What stands in those fields for words that are flagged and, where they have a reason, kept. */
export const typedRemedies = (
  flagged: readonly ({ quote: string } & Partial<Kept>)[],
): Record<string, string> =>
  Object.assign(
    {},
    ...flagged.map(({ quote, why }, at) => ({
      [`word-${at}`]: quote,
      [`remedy-${at}`]: why ? KEEP : '',
      [`why-${at}`]: why ?? '',
    })),
  ) as Record<string, string>;

const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
