import { type Finding, isSettled } from './finding';

/** Whether anything of these has been begun. */
export const begun = (parts: Finding[]): boolean => parts.some(({ state }) => state !== 'unmet');

/** The first day on which all of these can be met: the last of their days. */
export const latest = (parts: Finding[]): string | null =>
  parts.reduce<string | null>(
    (last, { earliest }) => (earliest && (!last || earliest > last) ? earliest : last),
    null,
  );

/** How much of a requirement is done, from 0 to 1. */
export function fraction(finding: Pick<Finding, 'state' | 'progress'>): number {
  if (isSettled(finding)) return 1;
  if (!finding.progress || finding.progress.target === 0) return 0;
  return Math.min(1, finding.progress.value / finding.progress.target);
}

/** The part that is furthest on; the first of equals. */
export const nearest = (parts: Finding[]): Finding | undefined =>
  parts.reduce<Finding | undefined>(
    (best, part) => (!best || fraction(part) > fraction(best) ? part : best),
    undefined,
  );
