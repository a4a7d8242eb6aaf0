import type { PracticeEntry } from '../entries/practice-entry.entity';
import { type Canonical, canonicalise } from '../../shared/signing/canonical';
import type { Period } from './period';

/** So many minutes under one of the organisation's words. */
export type Share = { key: string; minutes: number };

/** What stood in a period when it was closed: minutes that count, by kind and by domain, and what came before. */
export type PeriodSummary = {
  entries: number;
  minutes: number;
  /** Signed, but of activities that never count, or under a signature that was taken back. */
  uncounted: number;
  voided: number;
  kinds: Share[];
  domains: Share[];
  supervision: number;
  /** Every minute that counts from the first day of all until the last of this period. */
  running: number;
};

type Stood = Pick<PracticeEntry, 'id' | 'status' | 'activityCounts' | 'activityKind' | 'minutes' | 'shares'>;

/** Sums up the entries of a period, of which none is amended; supervision and running totals are given, in minutes. */
export function summaryOf(
  entries: readonly Stood[],
  {
    supervision,
    running,
    repudiated,
  }: Pick<PeriodSummary, 'supervision' | 'running'> & { repudiated: ReadonlySet<string> },
): PeriodSummary {
  const signed = entries.filter(({ status }) => status === 'signed');
  const counted = signed.filter(({ id, activityCounts }) => activityCounts && !repudiated.has(id));
  const minutes = total(counted);
  return {
    entries: signed.length,
    minutes,
    uncounted: total(signed) - minutes,
    voided: total(entries.filter(({ status }) => status === 'voided')),
    kinds: sharesOf(counted.map(({ activityKind, minutes: of }) => ({ key: activityKind, minutes: of }))),
    domains: sharesOf(
      counted.flatMap(({ shares }) => shares.map((one) => ({ key: one.domain, minutes: one.minutes }))),
    ),
    supervision,
    running,
  };
}

/** What is hashed and signed of a closing, in canonical JSON: whose period, what stood, and the head of the chain. */
export const closingText = (closing: {
  organisationId: string;
  traineeId: string;
  period: Period;
  summary: PeriodSummary;
  head: { sequence: number; hash: string };
  closedBy: string;
}): string => canonicalise({ closing: 'practice-period', ...closing } satisfies Canonical);

const total = (entries: readonly Pick<Stood, 'minutes'>[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

function sharesOf(given: readonly Share[]): Share[] {
  const sums = new Map<string, number>();
  for (const { key, minutes } of given) sums.set(key, (sums.get(key) ?? 0) + minutes);
  return [...sums].map(([key, minutes]) => ({ key, minutes })).sort((a, b) => a.key.localeCompare(b.key));
}
