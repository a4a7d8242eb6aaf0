import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { RepudiationListed } from './repudiations.queries';
import type { Sum } from '../entries/totals';

/**
 * SQL: whether the signature under a row of practice_entries, under this name, is repudiated. Until somebody finds that
 * it stands after all, the entry does not count.
 */
export const repudiated = (row: string): string =>
  `EXISTS (SELECT FROM signature_repudiations p LEFT JOIN repudiation_resolutions d
     ON d.organisation_id = p.organisation_id AND d.repudiation_id = p.id
     WHERE p.organisation_id = ${row}.organisation_id AND p.entry_id = ${row}.id AND d.outcome IS DISTINCT FROM 'stands')`;

/** Whether a signature was taken back, and nobody has found since that it stands. */
export const isTakenBack = (repudiation: Pick<RepudiationListed, 'resolution'> | null | undefined): boolean =>
  Boolean(repudiation) && repudiation?.resolution?.outcome !== 'stands';

/** An entry with its status, or that the signature under it was taken back, where it is among `against`. */
export const asItStands = <Entry extends Pick<PracticeEntry, 'id' | 'status'>>(
  entry: Entry,
  against: ReadonlySet<string>,
): Omit<Entry, 'status'> & Pick<Sum, 'status'> => ({
  ...entry,
  status: against.has(entry.id) ? 'repudiated' : entry.status,
});
