import { camel } from '../../shared/camel';
import type { RegisterDocument, RegisterEntry } from './register-entry';
import { counts, graceEnd, type Status, statusOn } from './status';

/** What the register says to a code. */
export type Lookup =
  | { kind: 'found'; entry: RegisterEntry }
  /** No certificate has this code. */
  | { kind: 'unknown' }
  /** What was typed is no code. */
  | { kind: 'unread'; because: 'mistyped' | 'wrong-length' | 'not-a-code' }
  /** The register did not answer. */
  | { kind: 'unreachable' };

export type Answer = 'valid' | 'not-valid' | 'cannot-tell';

/** What came of a check; *not made* is for what there was nothing to look at, and counts neither way. */
export type Outcome = 'passed' | 'failed' | 'unknown' | 'not-made';

export const checkNames = ['found', 'signature', 'issuer', 'dates', 'status', 'document', 'schema'] as const;

/** One thing that was looked at, and what came of it. `because` names the sentence that says so. */
export type Check = { name: (typeof checkNames)[number]; outcome: Outcome; because: string };

/** Whether the issuer's signature is under an entry of the register. */
export type Signed =
  | 'good'
  | 'altered'
  | 'revokedKey'
  | 'unknownKey'
  /** Its key could not be read just now. */
  | 'unreachable'
  /** It was written before entries were signed. */
  | 'before';

/** Whether somebody may rely on a certificate: three-valued, and every check says why. */
export type Verdict = {
  answer: Answer;
  status: Status | null;
  checks: Check[];
  /** The ISO day until which it counts after its end; null where there is no grace. */
  graceUntil: string | null;
};

/** The verdict on what was found, on an ISO day in the issuer's time zone. */
export function verdict(lookup: Lookup, today: string, signed: Signed = 'before'): Verdict {
  if (lookup.kind === 'unknown') return unseen('failed', 'unknown');
  if (lookup.kind === 'unread') return unseen('unknown', camel(lookup.because));
  if (lookup.kind === 'unreachable') return unseen('unknown', 'unreachable');
  const { standing, document } = lookup.entry;
  const status = statusOn(
    { standing, ...document, successorFrom: document.successor?.validFrom ?? null },
    today,
  );
  const checks: Check[] = [
    { name: 'found', outcome: 'passed', because: 'found' },
    { name: 'signature', outcome: signedOutcomes[signed], because: `register.${signed}` },
    { name: 'issuer', outcome: 'passed', because: 'issuer' },
    datesCheck(document, today),
    statusCheck(status),
    { name: 'document', outcome: 'not-made', because: 'noFile' },
    { name: 'schema', outcome: 'not-made', because: 'noFile' },
  ];
  return { answer: answerOf(checks), status, checks, graceUntil: graceOf(document) };
}

/** One failed check is enough for *not valid*; one that could not be made is enough for *cannot tell*. */
export function answerOf(checks: readonly Check[]): Answer {
  if (checks.some(({ outcome }) => outcome === 'failed')) return 'not-valid';
  return checks.some(({ outcome }) => outcome === 'unknown') ? 'cannot-tell' : 'valid';
}

const signedOutcomes: Record<Signed, Outcome> = {
  good: 'passed',
  altered: 'failed',
  revokedKey: 'failed',
  unknownKey: 'failed',
  unreachable: 'unknown',
  before: 'not-made',
};

const unseen = (found: Outcome, because: string): Verdict => {
  const checks = checkNames.map((name): Check => {
    if (name === 'found') return { name, outcome: found, because };
    const ofFile = name === 'document' || name === 'schema';
    return { name, outcome: 'not-made', because: ofFile ? 'noFile' : 'notLookedAt' };
  });
  return { answer: answerOf(checks), status: null, checks, graceUntil: null };
};

function datesCheck({ validFrom, validUntil, graceDays }: RegisterDocument, today: string): Check {
  const byDates = statusOn(
    { standing: 'active', validFrom, validUntil, graceDays, successorFrom: null },
    today,
  );
  const because = validUntil === null && byDates === 'active' ? 'endless' : camel(byDates);
  return { name: 'dates', outcome: counts(byDates) ? 'passed' : 'failed', because };
}

/** What the issuer has decided; whether it is the right day for it is the other check. */
function statusCheck(status: Status): Check {
  const decided = status === 'suspended' || status === 'revoked' || status === 'superseded';
  return { name: 'status', outcome: decided ? 'failed' : 'passed', because: decided ? status : 'standing' };
}

const graceOf = ({ validUntil, graceDays }: RegisterDocument): string | null =>
  validUntil !== null && graceDays > 0 ? graceEnd(validUntil, graceDays) : null;
