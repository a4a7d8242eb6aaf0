import type { Finding } from './credential';
import { controllerOf } from './did';
import type { SignatureFinding } from './signing-key';
import { isWeb } from './verification-keys/web-keys';

/** Who signed has to be who the credential says it is from: a key is believed about its own controller only. */
export function issuerFinding(
  issuer: string | null,
  { method, outcome, because, isOnSite }: SignatureFinding,
): Finding<'issuer'> {
  if (!issuer) return { outcome: 'failed', because: 'noIssuer' };
  if (!method) return { outcome: 'unknown', because: 'notLookedAt' };
  if (because === 'unboundKey' && isWeb(issuer)) return { outcome: 'unknown', because };
  if (controllerOf(method) !== issuer && !isOnSite) return { outcome: 'failed', because: 'another' };
  if (because === 'unreachable' || because === 'otherMethod' || because === 'noKeys')
    return { outcome: 'unknown', because };
  if (because === 'unknownKey') return { outcome: 'failed', because };
  return outcome === 'passed'
    ? { outcome, because: isOnSite ? 'sameSite' : 'matches' }
    : { outcome: 'unknown', because: 'notLookedAt' };
}
