import { camel } from '../../shared/camel';
import type { Tone } from '../../shared/ui/tone';
import { graceEnd, type Status, type Term } from '../verifying/status';

/** Days before the end from which a holder is told that a renewal is coming. */
export const RENEWAL_DAYS = 90;

/** How a certificate stands for its holder: which sentences say so, and whether there is something to do for it. */
export type NextStep = {
  /** Names the sentences below `certificates.holding.states`. */
  key: string;
  tone: Exclude<Tone, 'neutral'>;
  /** Whole days until it ends; null where it has no end or has ended. */
  daysLeft: number | null;
  /** The ISO day until which it counts after its end; null where there is no grace. */
  graceUntil: string | null;
  /** Whether the holder's path says what is to be done. */
  renew: boolean;
};

type Standing = Pick<Term, 'validUntil' | 'graceDays' | 'successorFrom'> & { status: Status };

const DAY = 86_400_000;

/** What a holder should know first about their certificate on an ISO day, and what comes next. */
export function nextStep(held: Standing, today: string): NextStep {
  const { status, validUntil, graceDays } = held;
  const daysLeft =
    validUntil && today <= validUntil ? (Date.parse(validUntil) - Date.parse(today)) / DAY : null;
  const graceUntil = validUntil && graceDays > 0 ? graceEnd(validUntil, graceDays) : null;
  const found = { daysLeft, graceUntil, renew: false };
  if (status === 'active') return { ...found, ...activeStep(held, daysLeft) };
  const renew = status === 'in-grace' || status === 'lapsed';
  return { ...found, key: camel(status), tone: toneOf(status), renew };
}

function activeStep({ validUntil, successorFrom }: Standing, daysLeft: number | null) {
  if (successorFrom !== null) return { key: 'renewed', tone: 'success' as const };
  if (validUntil === null || daysLeft === null) return { key: 'endless', tone: 'success' as const };
  if (daysLeft > RENEWAL_DAYS) return { key: 'active', tone: 'success' as const };
  return { key: 'ending', tone: 'attention' as const, renew: true };
}

function toneOf(status: Status): NextStep['tone'] {
  if (status === 'revoked') return 'danger';
  if (status === 'superseded' || status === 'not-begun') return 'info';
  return 'attention';
}
