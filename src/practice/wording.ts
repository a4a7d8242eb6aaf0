import { duration, list } from '../shared/dates';
import { t } from '../shared/text';
import type { OptionInput } from '../shared/ui/choice';
import { tag } from '../shared/ui/tag';
import type { Tone } from '../shared/ui/tone';
import type { EntryRole } from './entries/entry-facts';
import type { EntryStatus, PracticeEntry } from './entries/practice-entry.entity';
import { endOf } from './entries/stretch';
import { reasonAgainst, type Sum } from './entries/totals';
import type { SessionStatus } from './supervision/attendance.entity';
import { nameOf, type Vocabulary } from './vocabulary/vocabulary';

/** Who looks at a page, where they belong, and when it is: what decides what is said and how. */
export type Onlooker = { personId: string; organisationName: string; timeZone: string; now: Date };

const entryLook: Record<EntryStatus, [Tone, string?]> = {
  draft: ['neutral'],
  submitted: ['info', 'hourglass'],
  returned: ['attention', 'message-circle-question'],
  signed: ['success'],
  amended: ['neutral', 'history'],
  voided: ['danger', 'ban'],
};
const sessionLook: Record<SessionStatus, [Tone, string?]> = {
  recorded: ['info', 'hourglass'],
  disputed: ['attention', 'message-circle-question'],
  confirmed: ['success'],
};

export function entryTag(status: EntryStatus) {
  const [tone, icon] = entryLook[status];
  return tag(tone, t(`practice.status.${status}`), icon);
}

export function sessionTag(status: SessionStatus) {
  const [tone, icon] = sessionLook[status];
  return tag(tone, t(`practice.sessionStatus.${status}`), icon);
}

/** Whether an entry counts, and if not, why. */
export function counting(entry: Pick<Sum, 'status' | 'activityCounts'>): string {
  if (entry.status === 'amended') return t('practice.counting.amended');
  const reason = reasonAgainst(entry);
  if (reason) return t(`practice.counting.${reason}`);
  return t(entry.status === 'signed' ? 'practice.counting.counted' : 'practice.counting.waiting');
}

type What = Pick<PracticeEntry, 'activityKind' | 'setting' | 'shares'>;

/** What an entry is about, in the organisation's words. */
export const wordsFor = (entry: What, { activityKinds, settings, domains }: Vocabulary) => ({
  activityKind: nameOf(activityKinds, entry.activityKind),
  setting: nameOf(settings, entry.setting),
  domain: domainsIn(entry, domains),
});

/** One domain by its name; of several, each with its minutes. */
const domainsIn = ({ shares }: What, domains: Vocabulary['domains']): string =>
  shares.length === 1
    ? shares.map(({ domain }) => nameOf(domains, domain)).join()
    : shares.map((share) => `${nameOf(domains, share.domain)} ${duration(share.minutes)}`).join(', ');

/** From when to when something took place: "14:00 to 15:30", "22:00 to 01:00 the next day". */
export function span(startsAt: string, minutes: number): string {
  const { time, nextDay } = endOf(startsAt, minutes);
  return t(nextDay ? 'practice.spanOverMidnight' : 'practice.span', { start: startsAt, end: time });
}

export const roleWord = (role: EntryRole): string => t(`practice.role.${role}`);
export const paidWord = (paid: boolean): string => t(paid ? 'practice.paid.yes' : 'practice.paid.no');

/** In which role and whether paid, where somebody was asked. */
export const roleAndPay = ({ role, paid }: Pick<PracticeEntry, 'role' | 'paid'>): string | null =>
  role === null || paid === null ? null : `${roleWord(role)} · ${paidWord(paid)}`;

/** What it took, in the organisation's words; nothing where nobody said. */
export const competenciesOf = (
  { competencies }: Pick<PracticeEntry, 'competencies'>,
  words: Pick<Vocabulary, 'competencies'>,
): string => list(competencies.map((key) => nameOf(words.competencies, key)));

/** Choices from the organisation's words. */
export const optionsOf = (words: readonly { key: string; name: string }[]): OptionInput[] =>
  words.map(({ key, name }) => ({ value: key, label: name }));

/** Hours and minutes of a length of time, as they are typed. */
export const typedDuration = (minutes: number) => ({
  hours: minutes >= 60 ? String(Math.floor(minutes / 60)) : '',
  minutes: String(minutes % 60),
});

/** What was written, as paragraphs. */
export const paragraphs = (text: string | null): string[] =>
  (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');

/** The name of somebody among these people. */
export const called = (people: Map<string, { name: string }>, id: string): string =>
  people.get(id)?.name ?? t('practice.somebody');
