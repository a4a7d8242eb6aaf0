import type { PracticeRecord } from '../../practice';
import type { Finding } from '../rules/finding';

/** Minutes of the practice that counted, in each domain, in the order in which domains first come. */
export function domainHours(
  findings: readonly Finding[],
  entries: readonly Pick<PracticeRecord, 'id' | 'shares'>[],
): { domain: string; minutes: number }[] {
  const counted = countedDomains(findings);
  const totals = new Map<string, number>();
  for (const { id, shares } of entries) {
    const domains = counted.get(id);
    for (const { domain, minutes } of domains ? shares : []) {
      if (domains?.has(domain)) totals.set(domain, (totals.get(domain) ?? 0) + minutes);
    }
  }
  return [...totals].map(([domain, minutes]) => ({ domain, minutes }));
}

/** The domains with which each entry counted, whatever it counted for. */
function countedDomains(findings: readonly Finding[], found = new Map<string, Set<string>>()) {
  for (const { counted, parts } of findings) {
    for (const { kind, id, domains } of counted) {
      if (kind !== 'practice-entry') continue;
      found.set(id, new Set([...(found.get(id) ?? []), ...(domains ?? [])]));
    }
    countedDomains(parts, found);
  }
  return found;
}
