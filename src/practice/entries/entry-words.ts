import type { Vocabulary } from '../vocabulary/vocabulary';
import type { EntryWords } from './entries.schemas';
import type { PracticeEntry } from './practice-entry.entity';

type Columns = Omit<EntryWords, 'reflection'> & { activityCounts: boolean };

/** What an entry says as its columns, all but the reflection. Whether it counts is settled when it is written. */
export function columnsOf(words: EntryWords, { activityKinds }: Vocabulary): Columns {
  const kind = activityKinds.find(({ key }) => key === words.activityKind);
  return { ...facts(words), activityCounts: kind?.counts ?? false };
}

/** What a stored entry says. Where nobody was asked for role and pay, what most entries say. */
export const wordsOf = (entry: PracticeEntry, reflection: string | null): EntryWords => ({
  ...facts({ ...entry, role: entry.role ?? 'lead', paid: entry.paid ?? false }),
  reflection,
});

const facts = (said: Omit<EntryWords, 'reflection'>): Omit<EntryWords, 'reflection'> => ({
  day: said.day,
  startsAt: said.startsAt,
  minutes: said.minutes,
  activityKind: said.activityKind,
  setting: said.setting,
  shares: said.shares,
  role: said.role,
  paid: said.paid,
  competencies: said.competencies,
  supervisorId: said.supervisorId,
  observed: said.observed,
});
