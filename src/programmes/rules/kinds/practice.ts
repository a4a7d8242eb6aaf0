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
});
export type PracticeFilter = z.output<typeof practiceFilter>;

export const practiceEvidence = ({ id, day, minutes }: PracticeRecord): Evidence => ({
  kind: 'practice-entry',
  id,
  day,
  minutes,
});

type Objection = { reason: string; repair: ReturnType<typeof words> };
const objection = (reason: string): Objection => ({ reason, repair: words(`repairs.${reason}`) });

/** Why an entry does not count as practice at all, whatever is asked for: it is not signed, or its activity never counts. */
export function unsigned({
  status,
  activityCounts,
}: Pick<PracticeRecord, 'status' | 'activityCounts'>): Objection | null {
  if (!activityCounts) return objection('activity-never-counts');
  if (status === 'draft') return objection('not-sent');
  if (status === 'submitted') return objection('waiting-for-signature');
  if (status === 'returned') return objection('returned');
  return null;
}

/** Why an entry is not of the sort that is asked for. */
export function outside(
  entry: Pick<PracticeRecord, 'domain' | 'setting' | 'activityKind' | 'observed'>,
  filter: PracticeFilter,
): Objection | null {
  if (filter.domains && !filter.domains.includes(entry.domain)) return objection('other-domain');
  if (filter.settings && !filter.settings.includes(entry.setting)) return objection('other-setting');
  if (filter.activityKinds && !filter.activityKinds.includes(entry.activityKind))
    return objection('other-activity');
  if (filter.observed && !entry.observed) return objection('not-observed');
  return null;
}
