import type { EntryWords } from '../entries/entries.schemas';
import { type EntryGround, entryFaults } from '../entries/entry-faults';
import type { FieldName } from './columns';
import type { ReadRow, RowFault } from './read-row';

/** Entries that are there already and alike: on one day, as long, of one kind, for one supervisor. */
export type Alike = Pick<EntryWords, 'day' | 'minutes' | 'activityKind' | 'supervisorId'> & {
  entries: number;
};

/** A row held against the rules: what it becomes, what is wrong, and whether it counts and is there already. */
export type CheckedRow = {
  row: number;
  words: EntryWords | null;
  faults: RowFault[];
  /** Whether its kind of activity counts. */
  counts: boolean;
  known: boolean;
};

/** What all rows are held against; `supervisorFault` says why somebody may not sign for a day, or null. */
export type Rules = Omit<EntryGround, 'supervisorFault'> & {
  supervisorFault: (words: Pick<EntryWords, 'supervisorId' | 'day'>) => string | null;
};

/** Checks every row that was read. Where several rows are alike, as many are known as there are such entries. */
export function checkRows(
  rows: readonly (ReadRow & { row: number })[],
  rules: Rules,
  alike: readonly Alike[],
): CheckedRow[] {
  const left = new Map(alike.map((one) => [likeness(one), one.entries]));
  const kinds = new Map(rules.vocabulary.activityKinds.map(({ key, counts }) => [key, counts]));
  return rows.map(({ row, words, faults }) => {
    const all = words ? [...faults, ...faultsIn(words, rules)] : faults;
    return {
      row,
      words: all.length > 0 ? null : words,
      faults: all,
      counts: kinds.get(words?.activityKind ?? '') ?? false,
      known: words !== null && all.length === 0 && take(left, likeness(words)),
    };
  });
}

const faultsIn = (words: EntryWords, { supervisorFault, ...rules }: Rules): RowFault[] =>
  entryFaults(words, { ...rules, supervisorFault: supervisorFault(words) }).map(asRowFault);

const likeness = (one: Omit<Alike, 'entries'>): string =>
  [one.day, one.minutes, one.activityKind, one.supervisorId].join('|');

function take(left: Map<string, number>, key: string): boolean {
  const there = left.get(key) ?? 0;
  if (there > 0) left.set(key, there - 1);
  return there > 0;
}

const fieldOf: Record<string, FieldName> = {
  '/day': 'day',
  '/startsAt': 'start',
  '/minutes': 'duration',
  '/activityKind': 'kind',
  '/setting': 'setting',
  '/domain': 'domain',
  '/shares': 'domain',
  '/role': 'role',
  '/competencies': 'competencies',
  '/supervisorId': 'supervisor',
};

const asRowFault = ({ pointer, detail }: { pointer: string; detail: string }): RowFault => ({
  field: fieldOf[pointer] ?? 'reflection',
  detail,
});
