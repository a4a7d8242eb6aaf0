import { z } from 'zod';
import type { PracticeRecord } from '../../../practice';
import type { Evidence } from '../finding';
import { words } from '../finding';

/** Which practice is meant; an absent setting means any. */
export const practiceFilter = z.strictObject({
  domains: z.array(z.string()).min(1).optional(),
  settings: z.array(z.string()).min(1).optional(),
  activityKinds: z.array(z.string()).min(1).optional(),
  observed: z.literal(true).optional(),
  roles: z
    .array(z.enum(['lead', 'co-lead', 'observer']))
    .min(1)
    .optional(),
  /** True for paid practice only, false for voluntary practice only. */
  paid: z.boolean().optional(),
});
export type PracticeFilter = z.output<typeof practiceFilter>;

export const practiceEvidence = ({ id, day, minutes, shares }: PracticeRecord): Evidence => ({
  kind: 'practice-entry',
  id,
  day,
  minutes,
  domains: shares.map(({ domain }) => domain),
});

/** As much of an entry as belongs to these domains, with the minutes of that; null where nothing of it does. */
export function portion<E extends Pick<PracticeRecord, 'shares' | 'minutes'>>(
  entry: E,
  isMeant: (domain: string) => boolean,
): E | null {
  const shares = entry.shares.filter(({ domain }) => isMeant(domain));
  if (shares.length === 0) return null;
  if (shares.length === entry.shares.length) return entry;
  return { ...entry, shares, minutes: shares.reduce((sum, share) => sum + share.minutes, 0) };
}

/** Entries as a filter looks at them: what is split over domains is taken apart into what is meant and the rest. */
export const apart = (entries: PracticeRecord[], { domains }: PracticeFilter): PracticeRecord[] =>
  domains
    ? entries.flatMap((entry) =>
        [
          portion(entry, (domain) => domains.includes(domain)),
          portion(entry, (domain) => !domains.includes(domain)),
        ].filter((part) => part !== null),
      )
    : entries;

type Objection = { reason: string; repair: ReturnType<typeof words> };
const objection = (reason: string): Objection => ({ reason, repair: words(`repairs.${reason}`) });

/**
 * Why an entry does not count as practice at all, whatever is asked for: it is not signed, void, or never counts, or its
 * signature was taken back.
 */
export function unsigned({
  status,
  activityCounts,
  repudiated,
}: Pick<PracticeRecord, 'status' | 'activityCounts' | 'repudiated'>): Objection | null {
  if (status === 'voided') return objection('voided');
  if (!activityCounts) return objection('activity-never-counts');
  if (repudiated) return objection('signature-taken-back');
  if (status === 'draft') return objection('not-sent');
  if (status === 'submitted') return objection('waiting-for-signature');
  if (status === 'returned') return objection('returned');
  return null;
}

type Sort = Pick<PracticeRecord, 'shares' | 'setting' | 'activityKind' | 'observed' | 'role' | 'paid'>;

/** Why an entry, or the part of one that `apart` made, is not of the sort that is asked for. */
export function outside(entry: Sort, filter: PracticeFilter): Objection | null {
  const reason = otherSort(entry, filter) ?? otherPart(entry, filter);
  return reason === null ? null : objection(reason);
}

function otherSort({ shares, setting, activityKind }: Sort, filter: PracticeFilter): string | null {
  const { domains, settings, activityKinds } = filter;
  if (domains && !shares.some(({ domain }) => domains.includes(domain))) return 'other-domain';
  if (settings && !settings.includes(setting)) return 'other-setting';
  if (activityKinds && !activityKinds.includes(activityKind)) return 'other-activity';
  return null;
}

/** What somebody was in it. Where nobody was asked, it is not what a rule asks for. */
function otherPart({ observed, role, paid }: Sort, filter: PracticeFilter): string | null {
  if (filter.observed && !observed) return 'not-observed';
  if (filter.roles && !filter.roles.some((meant) => meant === role)) return 'other-role';
  if (filter.paid === undefined || filter.paid === paid) return null;
  return filter.paid ? 'not-paid' : 'not-voluntary';
}
