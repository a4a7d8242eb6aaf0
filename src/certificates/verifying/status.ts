/** What the issuer has decided about a certificate; the rest follows from dates. */
export type Standing = 'active' | 'suspended' | 'revoked';

/** How a certificate stands on a day. */
export type Status =
  | 'active'
  /** Its end has passed, and it still counts so that a renewal may come late. */
  | 'in-grace'
  | 'lapsed'
  | 'suspended'
  | 'revoked'
  /** The next term has begun. */
  | 'superseded'
  | 'not-begun';

/** What the status depends on. Days are ISO days. */
export type Term = {
  standing: Standing;
  validFrom: string;
  validUntil: string | null;
  graceDays: number;
  /** The first day of the next term. */
  successorFrom: string | null;
};

/** How a certificate stands on an ISO day. What the issuer decided goes before what the dates say. */
export function statusOn(term: Term, today: string): Status {
  if (term.standing !== 'active') return term.standing;
  if (term.successorFrom !== null && today >= term.successorFrom) return 'superseded';
  if (today < term.validFrom) return 'not-begun';
  if (term.validUntil === null || today <= term.validUntil) return 'active';
  return today <= graceEnd(term.validUntil, term.graceDays) ? 'in-grace' : 'lapsed';
}

/** Whether somebody may rely on a certificate that stands like this. */
export const counts = (status: Status): boolean => status === 'active' || status === 'in-grace';

const DAY = 86_400_000;

/** The last ISO day of the grace that follows the end. */
export const graceEnd = (validUntil: string, graceDays: number): string =>
  new Date(Date.parse(`${validUntil}T00:00:00Z`) + graceDays * DAY).toISOString().slice(0, 10);
