import { z } from 'zod';
import { t } from '../../../shared/text';
import type { PersonLine } from './people-file';

/** Somebody who is a member of the organisation already. */
export type Known = { id: string; isTrainee: boolean; cohortId: string | null };

/** What a list is held against: who is known by address, cohorts of the course by name (lower case), places left by id. */
export type Ground = {
  here: string;
  known: Map<string, Known>;
  cohorts: Map<string, string>;
  /** Null where there is no limit. */
  places: Map<string, number | null>;
};

/** What comes of a line: somebody new, somebody known, somebody who is in already, or nothing because of its faults. */
export type CheckedLine = PersonLine & {
  outcome: 'invite' | 'add' | 'already' | 'refused';
  cohortId: string | null;
  traineeId: string | null;
  faults: string[];
};

const address = z.email().max(320);

/** Says of every line what would come of it, with all its faults. Nothing is changed by this. */
export function checkLines(lines: readonly PersonLine[], ground: Ground): CheckedLine[] {
  const seen = new Map<string, number>();
  const left = new Map(ground.places);
  return lines.map((one) => {
    const first = seen.get(one.email);
    if (one.email && first === undefined) seen.set(one.email, one.line);
    return taken(checked(one, first ?? null, ground), left);
  });
}

function checked(one: PersonLine, first: number | null, ground: Ground): CheckedLine {
  const known = ground.known.get(one.email);
  const cohortId = one.cohort === '' ? ground.here : (ground.cohorts.get(one.cohort.toLowerCase()) ?? null);
  const faults = [
    ...writtenFaults(one),
    ...(first === null ? [] : [t('courses.importing.faults.twice', { line: first })]),
    ...(cohortId ? [] : [t('courses.importing.faults.cohort', { name: one.cohort })]),
    ...knownFaults(known, cohortId),
  ];
  const there = known?.cohortId !== undefined && known.cohortId === cohortId;
  const outcome = faults.length > 0 ? 'refused' : there ? 'already' : known ? 'add' : 'invite';
  return { ...one, outcome, cohortId, traineeId: known?.id ?? null, faults };
}

function writtenFaults({ name, email }: PersonLine): string[] {
  return [
    ...(name === '' ? [t('courses.importing.faults.noName')] : []),
    ...(name.length > 200 ? [t('courses.importing.faults.longName')] : []),
    ...(email === '' ? [t('courses.importing.faults.noEmail')] : []),
    ...(email !== '' && !address.safeParse(email).success
      ? [t('courses.importing.faults.email', { email })]
      : []),
  ];
}

function knownFaults(known: Known | undefined, cohortId: string | null): string[] {
  if (!known) return [];
  if (!known.isTrainee) return [t('courses.importing.faults.noTrainee')];
  const elsewhere = known.cohortId !== null && known.cohortId !== cohortId;
  return elsewhere ? [t('courses.importing.faults.inAnother')] : [];
}

/** Gives the places of cohorts to lines in their order; the line that finds none is refused. */
function taken(line: CheckedLine, left: Map<string, number | null>): CheckedLine {
  if ((line.outcome !== 'invite' && line.outcome !== 'add') || !line.cohortId) return line;
  const places = left.get(line.cohortId) ?? null;
  if (places === null) return line;
  if (places === 0) return { ...line, outcome: 'refused', faults: [t('courses.importing.faults.full')] };
  left.set(line.cohortId, places - 1);
  return line;
}
