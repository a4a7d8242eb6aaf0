import type { InputError } from '../../shared/errors';
import { t, type TextKey } from '../../shared/text';
import { dayFault, isStretch } from '../past-day';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { EntryWords } from './entries.schemas';

/** What an entry is held against: the day where the organisation is, its words, and why its supervisor may not sign. */
export type EntryGround = { today: string; vocabulary: Vocabulary; supervisorFault: string | null };

const has = (words: readonly { key: string }[], key: string) => words.some((word) => word.key === key);

/** Everything wrong with what an entry says, each with its place and what to do. */
export function entryFaults(
  entry: EntryWords,
  { today, vocabulary, supervisorFault }: EntryGround,
): InputError[] {
  const day = dayFault(entry.day, today);
  const faults: [string, TextKey | null | false][] = [
    ['/day', day && `practice.errors.day.${day}`],
    ['/minutes', !isStretch(entry.minutes) && 'practice.errors.minutes'],
    ['/activityKind', !has(vocabulary.activityKinds, entry.activityKind) && 'practice.errors.activityKind'],
    ['/setting', !has(vocabulary.settings, entry.setting) && 'practice.errors.setting'],
    ['/domain', !has(vocabulary.domains, entry.domain) && 'practice.errors.domain'],
  ];
  return [
    ...faults.flatMap(([pointer, key]) => (key ? [{ pointer, detail: t(key) }] : [])),
    ...(supervisorFault ? [{ pointer: '/supervisorId', detail: supervisorFault }] : []),
  ];
}
