import type { EntryStatus } from './practice-entry.entity';

/** Minutes of one trainee in one domain that stand alike; `repudiated`: signed, and the signature was taken back. */
export type Sum = {
  domain: string;
  status: EntryStatus | 'repudiated';
  activityCounts: boolean;
  minutes: number;
  entries: number;
};

/** Minutes in each domain, and of all entries together; an entry split over domains is one entry in all. */
export type Sums = { each: Sum[]; all: Sum[] };

/** Why minutes do not count: what they are of never does, they were not sent, a question is open, they are void, or their signature was taken back. */
export type Reason = 'activity' | 'draft' | 'returned' | 'repudiated' | 'voided';
export type NotCounted = { reason: Reason; minutes: number; entries: number };

/** How the practice of one domain stands, in minutes. */
export type DomainTotal = { domain: string; counted: number; waiting: number; notCounted: NotCounted[] };

const order: readonly Reason[] = ['returned', 'draft', 'repudiated', 'voided', 'activity'];

/** Why such an entry does not count, or null when it counts as soon as it is signed. */
export function reasonAgainst({
  status,
  activityCounts,
}: Pick<Sum, 'status' | 'activityCounts'>): Reason | null {
  if (status === 'voided') return 'voided';
  if (!activityCounts) return 'activity';
  return status === 'draft' || status === 'returned' || status === 'repudiated' ? status : null;
}

/** What counts, what waits and what does not count and why, domain by domain in the order given. */
export function totals(sums: readonly Sum[]): DomainTotal[] {
  const domains = [...new Set(sums.map(({ domain }) => domain))];
  return domains.map((domain) =>
    totalOf(
      domain,
      sums.filter((sum) => sum.domain === domain),
    ),
  );
}

function totalOf(domain: string, sums: readonly Sum[]): DomainTotal {
  const good = sums.filter((sum) => reasonAgainst(sum) === null);
  const notCounted = order.map((reason) => {
    const against = sums.filter((sum) => reasonAgainst(sum) === reason);
    return { reason, minutes: total(against, 'minutes'), entries: total(against, 'entries') };
  });
  return {
    domain,
    counted: total(
      good.filter(({ status }) => status === 'signed'),
      'minutes',
    ),
    waiting: total(
      good.filter(({ status }) => status === 'submitted'),
      'minutes',
    ),
    notCounted: notCounted.filter(({ entries }) => entries > 0),
  };
}

const total = (sums: readonly Sum[], what: 'minutes' | 'entries') =>
  sums.reduce((sum, one) => sum + one[what], 0);
