import type { Finding, IdentifierKind } from './finding';

/** What an author decides about a flagged word: other words in its place, or that it stays, and why. */
export type Remedy = { quote: string } & ({ instead: string } | { why: string });

/** A flagged word that stays, for the supervisor to see. */
export type Kept = { quote: string; kind: IdentifierKind; why: string };

/** A text after its author's decisions: what is still undecided in it, and what was kept. */
export type Settled = { text: string; open: Finding[]; kept: Kept[] };

/** Puts other words where the author wants them, looks again, and parts what is decided from what is not. */
export function settle(
  text: string,
  find: (text: string) => Finding[],
  remedies: readonly Remedy[],
): Settled {
  const first = find(text);
  const replaced = replace(text, first, remedies);
  const found = replaced === text ? first : find(replaced);
  const kept = found.flatMap(({ quote, kind }) => {
    const why = whyKept(remedies, quote);
    return why ? [{ quote, kind, why }] : [];
  });
  return {
    text: replaced,
    open: once(found.filter(({ quote }) => !whyKept(remedies, quote))),
    kept: once(kept),
  };
}

function replace(text: string, found: readonly Finding[], remedies: readonly Remedy[]): string {
  return found.reduceRight((written, { start, end, quote }) => {
    const remedy = remedies.find((one) => one.quote === quote);
    if (!remedy || !('instead' in remedy)) return written;
    return written.slice(0, start) + remedy.instead + written.slice(end);
  }, text);
}

const whyKept = (remedies: readonly Remedy[], quote: string): string | null => {
  const remedy = remedies.find((one) => one.quote === quote && 'why' in one);
  return remedy && 'why' in remedy ? remedy.why : null;
};

/** The same word twice is decided about once. */
const once = <F extends { quote: string }>(found: F[]): F[] =>
  found.filter(({ quote }, at) => found.findIndex((other) => other.quote === quote) === at);
