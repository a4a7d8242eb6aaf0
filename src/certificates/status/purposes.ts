/** What a status list says of its certificates. */
export type Purpose = 'revocation' | 'suspension';

export const purposes = ['revocation', 'suspension'] as const satisfies readonly Purpose[];

/** Where a certificate's bit stands: the same in the list of each purpose. */
export type StatusPlace = { list: number; index: number };

/** The public name of a list within its organisation: `suspension-1`. */
export const listName = (purpose: Purpose, list: number): string => `${purpose}-${list}`;

/** The list that a public name means; null for what is none. */
export function readListName(name: string): { purpose: Purpose; list: number } | null {
  const [, purpose, list] = /^(revocation|suspension)-([1-9]\d{0,6})$/.exec(name) ?? [];
  return purpose ? { purpose: purpose as Purpose, list: Number(list) } : null;
}

/** By what a list is kept, and what the database calls it when it tells of a change. */
export const keptListName = (slug: string, name: string): string => `${slug} ${name}`;

/** Where anybody fetches a list. `origin` has no slash at the end. */
export const listAddress = (origin: string, slug: string, name: string): string =>
  `${origin}/orgs/${slug}/status/${name}`;
