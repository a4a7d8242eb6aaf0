import type { Vocabulary } from '../vocabulary/vocabulary';
import type { EntryWords } from './entries.schemas';
import type { PracticeEntry } from './practice-entry.entity';

type Columns = Omit<EntryWords, 'reflection'> & { activityCounts: boolean };

/** What an entry says as its columns, all but the reflection. Whether it counts is settled when it is written. */
export function columnsOf(words: EntryWords, { activityKinds }: Vocabulary): Columns {
  const kind = activityKinds.find(({ key }) => key === words.activityKind);
  const { day, minutes, activityKind, setting, domain, supervisorId, observed } = words;
  const activityCounts = kind?.counts ?? false;
  return { day, minutes, activityKind, activityCounts, setting, domain, supervisorId, observed };
}

/** What a stored entry says. */
export function wordsOf(entry: PracticeEntry, reflection: string | null): EntryWords {
  const { day, minutes, activityKind, setting, domain, supervisorId, observed } = entry;
  return { day, minutes, activityKind, setting, domain, supervisorId, observed, reflection };
}
