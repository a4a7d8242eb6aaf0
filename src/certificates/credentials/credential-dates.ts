import type { Credential, Finding, Json } from './credential';
import { isStamp } from './stamps';

/** Whether this is the time that a credential is for: from its beginning to its end, both included. */
export function datesFinding(credential: Credential, claims: Json, now: Date): Finding<'dates'> {
  const from = credential.validFrom ?? credential.issuanceDate;
  const until = credential.validUntil ?? credential.expirationDate;
  const isRead = [from, until].every(isStampOrNothing) && [claims.nbf, claims.exp].every(isSecondsOrNothing);
  if (!isRead) return { outcome: 'failed', because: 'malformed' };
  const period = {
    begins: Math.max(...instants(from, claims.nbf)),
    ends: Math.min(...instants(until, claims.exp)),
  };
  return within(period, now.getTime());
}

function within({ begins, ends }: { begins: number; ends: number }, now: number): Finding<'dates'> {
  if (begins > ends) return { outcome: 'failed', because: 'malformed' };
  if (now < begins) return { outcome: 'failed', because: 'notBegun' };
  if (now > ends) return { outcome: 'failed', because: 'lapsed' };
  return { outcome: 'passed', because: Number.isFinite(ends) ? 'active' : 'endless' };
}

const isStampOrNothing = (value: unknown): boolean => value === undefined || isStamp(value);

/** NOTE: an end that is a text, or beyond all numbers, would otherwise be none. */
const isSecondsOrNothing = (value: unknown): boolean => value === undefined || Number.isFinite(value);

/** In milliseconds: what the credential says, and what its JWT claims in whole seconds. */
const instants = (stamp: unknown, claim: unknown): number[] => [
  ...(typeof stamp === 'string' ? [Date.parse(stamp)] : []),
  ...(typeof claim === 'number' ? [claim * 1000] : []),
];
