import type { Consent } from './consent';
import type { RegisterEntry } from '../verifying/register-entry';
import { counts, graceEnd, type Status, statusOn } from '../verifying/status';

/** What a watcher is told of. */
export type ChangeKind =
  | 'agreed'
  | 'declined'
  | 'ended'
  | 'revoked'
  | 'suspended'
  | 'reinstated'
  | 'renewed'
  | 'corrected'
  | 'in-grace'
  | 'lapsed'
  | 'expiring';

/** Whether a watcher may be told of a change, as the holder has answered by now: of a no that still is one, of all else with consent. */
export const mayBeTold = (
  kind: ChangeKind,
  { consent, removedAt }: { consent: Consent; removedAt: Date | null },
): boolean => removedAt === null && consent === (kind === 'declined' || kind === 'ended' ? kind : 'agreed');

/** A watcher is told this many days before the end. */
export const soonDays = [30, 60, 90] as const;

/** How a certificate stands, as far as a watcher is told of changes. Days are ISO days. */
export type Known = {
  status: Status;
  holder: string;
  programme: string;
  validUntil: string | null;
  /** It ends within so many days. */
  soon: (typeof soonDays)[number] | null;
  /** The code of the next term. */
  successor: string | null;
};

type Entry = Pick<RegisterEntry, 'standing' | 'document'>;

/** How a certificate stands on an ISO day. */
export function knownOf({ standing, document }: Entry, today: string): Known {
  const { holder, programme, validUntil, successor } = document;
  const status = statusOn({ standing, ...document, successorFrom: successor?.validFrom ?? null }, today);
  const open = counts(status) && validUntil !== null && validUntil >= today && !successor;
  const soon = open ? (soonDays.find((days) => validUntil <= after(today, days)) ?? null) : null;
  return { status, holder, programme, validUntil, soon, successor: successor?.code ?? null };
}

/** What is to be told when it stood like this before and stands like that now, the gravest first. */
export function changesBetween(before: Known, now: Known): ChangeKind[] {
  const became = (status: Status) => now.status === status && before.status !== status;
  const decided = now.status === 'revoked' || now.status === 'suspended';
  const changes: [ChangeKind, boolean][] = [
    ['revoked', became('revoked')],
    ['suspended', became('suspended')],
    ['reinstated', before.status === 'suspended' && !decided],
    ['lapsed', became('lapsed')],
    ['in-grace', became('in-grace')],
    ['renewed', isRenewed(before, now)],
    ['corrected', before.holder !== now.holder || before.programme !== now.programme],
    ['expiring', now.soon !== null && (before.soon === null || now.soon < before.soon)],
  ];
  return changes.filter(([, happened]) => happened).map(([kind]) => kind);
}

const isRenewed = (before: Known, now: Known): boolean =>
  (now.successor !== null && before.successor === null) ||
  (now.validUntil !== null && before.validUntil !== null && now.validUntil > before.validUntil) ||
  (now.validUntil === null && before.validUntil !== null);

/** The next ISO day after this one on which it stands differently by its dates alone; null if there is none. */
export function lookAgainOn({ document }: Entry, today: string): string | null {
  const { validFrom, validUntil, graceDays, successor } = document;
  const days = [
    validFrom,
    successor?.validFrom,
    ...(validUntil === null
      ? []
      : [
          ...soonDays.map((soon) => after(validUntil, -soon)),
          after(validUntil, 1),
          after(graceEnd(validUntil, graceDays), 1),
        ]),
  ];
  return days.filter((day) => day !== undefined && day > today).sort()[0] ?? null;
}

/** The ISO day so many days later. */
export const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
