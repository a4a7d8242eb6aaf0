import type { Finding } from './finding';
import type { Kept, Remedy } from './remedies';

/** The most words that one form asks about; whoever has more is asked again. */
export const MOST_FLAGGED = 40;

/** The value of a choice that lets a word stay. */
export const KEEP = 'keep';

/** What stands in the three fields about a flagged word, `word-0`, `remedy-0` and `why-0`: decided, or half so. */
type Typed = { quote: string; remedy: string; why: string };

/** The decisions in a form. What is undecided, or stays without a reason, is left out. */
export const remediesIn = (form: Record<string, unknown>): Remedy[] =>
  typedIn(form).flatMap(({ quote, remedy, why }): Remedy[] => {
    if (remedy && remedy !== KEEP) return [{ quote, instead: remedy.slice(0, 100) }];
    return remedy && why ? [{ quote, why: why.slice(0, 300) }] : [];
  });

/** What stands in the fields about words that were let stand. */
export const typedKept = (kept: readonly Kept[]): Record<string, string> =>
  fieldsOf(kept.map(({ quote, why }) => ({ quote, remedy: KEEP, why })));

/** What stands in the fields about the words that are flagged now, as far as it was typed before. */
export function typedAgain(
  flagged: readonly Pick<Finding, 'quote'>[],
  form: Record<string, unknown>,
): Record<string, string> {
  const before = typedIn(form);
  return fieldsOf(
    flagged.map(({ quote }) => before.find((one) => one.quote === quote) ?? { quote, remedy: '', why: '' }),
  );
}

const typedIn = (form: Record<string, unknown>): Typed[] =>
  Array.from({ length: MOST_FLAGGED }, (_, at) => ({
    quote: text(form[`word-${at}`]),
    remedy: text(form[`remedy-${at}`]),
    why: text(form[`why-${at}`]),
  })).filter(({ quote }) => quote);

const fieldsOf = (typed: readonly Typed[]): Record<string, string> =>
  Object.fromEntries(
    typed.flatMap(({ quote, remedy, why }, at) => [
      [`word-${at}`, quote],
      [`remedy-${at}`, remedy],
      [`why-${at}`, why],
    ]),
  );

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
