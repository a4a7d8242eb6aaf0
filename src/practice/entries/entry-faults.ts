import type { InputError } from '../../shared/errors';
import { duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { dayFault, isStretch } from '../past-day';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { EntryWords } from './entries.schemas';
import { type ShareFault, shareFault } from './shares';

/** What an entry is held against: the day where the organisation is, its words, and why its supervisor may not sign. */
export type EntryGround = { today: string; vocabulary: Vocabulary; supervisorFault: string | null };

const has = (words: readonly { key: string }[], key: string) => words.some((word) => word.key === key);

/** Everything wrong with what an entry says, each with its place and what to do. */
export function entryFaults(
  entry: EntryWords,
  { today, vocabulary, supervisorFault }: EntryGround,
): InputError[] {
  const { activityKinds, settings, competencies } = vocabulary;
  const day = dayFault(entry.day, today);
  const faults: [string, string | null | false][] = [
    ['/day', day && t(`practice.errors.day.${day}`)],
    ['/minutes', !isStretch(entry.minutes) && t('practice.errors.minutes')],
    ['/activityKind', !has(activityKinds, entry.activityKind) && t('practice.errors.activityKind')],
    ['/setting', !has(settings, entry.setting) && t('practice.errors.setting')],
    ...domainFaults(entry, vocabulary),
    [
      '/competencies',
      !entry.competencies.every((key) => has(competencies, key)) && t('practice.errors.competencies'),
    ],
    ['/supervisorId', supervisorFault],
  ];
  return faults.flatMap(([pointer, detail]) => (detail ? [{ pointer, detail }] : []));
}

/** One domain is asked for where it is chosen, several where they are split; what they make, once the whole is known. */
function domainFaults({ shares, minutes }: EntryWords, { domains }: Vocabulary): [string, string][] {
  const fault = shareFault(shares, minutes, (domain) => has(domains, domain));
  if (!fault) return [];
  if (fault.because === 'unknown' && shares.length < 2) return [['/domain', t('practice.errors.domain')]];
  return isStretch(minutes) ? [['/shares', shareSentence(fault, minutes)]] : [];
}

const shareSentence = (fault: ShareFault, total: number): string =>
  'minutes' in fault
    ? t(`practice.errors.shares.${fault.because}`, {
        time: duration(fault.minutes),
        total: duration(total),
      })
    : t(`practice.errors.shares.${fault.because}`);
