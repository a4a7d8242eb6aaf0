import type { LedgerFile } from './ledger-file.schemas';

type Links = Pick<LedgerFile['chains'][number]['links'][number], 'entryId' | 'signed'>[];

/** How many entries of a chain stand, how many were amended and how many are void. */
export type Standing = { standing: number; amended: number; voided: number };

type Stand = keyof Standing;
type Target = { entryId: string; becomes: Stand };
type Said = { kind?: unknown; amends?: unknown };

/** Whether a text can say more than that an entry is signed; nearly none does, and reading each would take longest. */
const saysMore = (signed: string): boolean => /"(kind|amends)"|\\u/.test(signed);

/** What a link says it does, beside signing its entry. A link that says nothing readable signs its entry. */
function said({ signed }: Pick<Links[number], 'signed'>): Said {
  if (!saysMore(signed)) return {};
  try {
    return (JSON.parse(signed) ?? {}) as Said;
  } catch {
    return {};
  }
}

/** What a link takes the place of, or out of the count; null where it does neither. */
function targetOf(link: Links[number]): Target | null {
  const { kind, amends } = said(link);
  if (kind === 'void') return { entryId: link.entryId, becomes: 'voided' };
  return typeof amends === 'string' ? { entryId: amends, becomes: 'amended' } : null;
}

/** Whether a link signs an entry for the first time, and what it speaks of stands. */
const isGrounded = (link: Links[number], target: Target | null, stands: Map<string, Stand>): boolean =>
  (target === null || stands.get(target.entryId) === 'standing') &&
  (target?.becomes === 'voided' || !stands.has(link.entryId));

/**
 * What a chain comes to, entry by entry: an amendment takes the place of what it amends, a void takes an entry out.
 * `baseless` is the place of the first link that amends or voids what does not stand there before it, or that signs an
 * entry a second time.
 */
export function standingOf(links: Links): Standing & { baseless: number | null } {
  const stands = new Map<string, Stand>();
  let baseless: number | null = null;
  for (const [index, link] of links.entries()) {
    const target = targetOf(link);
    if (!isGrounded(link, target, stands)) baseless ??= index + 1;
    if (target) stands.set(target.entryId, target.becomes);
    if (target?.becomes !== 'voided') stands.set(link.entryId, 'standing');
  }
  const count = (how: Stand) => [...stands.values()].filter((one) => one === how).length;
  return { standing: count('standing'), amended: count('amended'), voided: count('voided'), baseless };
}

/** What several chains come to together. */
export function sumOf(chains: readonly Standing[]): Standing {
  const sum = (how: Stand) => chains.reduce((total, one) => total + one[how], 0);
  return { standing: sum('standing'), amended: sum('amended'), voided: sum('voided') };
}
