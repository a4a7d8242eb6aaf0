import type { Finding } from './credential';
import { controllerOf } from './did';
import type { SignatureFinding } from './signing-key';

/** Who signed has to be who the credential says it is from: a key is believed about its own controller only. */
export function issuerFinding(
  issuer: string | null,
  { method, outcome, because }: SignatureFinding,
): Finding<'issuer'> {
  if (!issuer) return { outcome: 'failed', because: 'noIssuer' };
  if (!method) return { outcome: 'unknown', because: 'notLookedAt' };
  if (controllerOf(method) !== issuer) return { outcome: 'failed', because: 'another' };
  if (because === 'unreachable' || because === 'otherMethod') return { outcome: 'unknown', because };
  if (because === 'unknownKey') return { outcome: 'failed', because };
  return outcome === 'passed'
    ? { outcome, because: 'matches' }
    : { outcome: 'unknown', because: 'notLookedAt' };
}
