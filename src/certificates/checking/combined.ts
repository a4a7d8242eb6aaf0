import type { CredentialCheck } from '../credentials/check-credential';
import { type Check, checkNames, type Verdict } from '../verifying/verdict';

type Name = Check['name'];

/** Checks in the order in which they are always said; of two with one name the later counts. */
export function inOrder(checks: readonly Check[]): Check[] {
  const last = new Map(checks.map((check) => [check.name, check]));
  return checkNames.flatMap((name) => last.get(name) ?? []);
}

/** What was found of a credential itself, with sentences of its own where the register has others. */
export const ofCredential = (checks: readonly CredentialCheck[]): Check[] =>
  checks.map(({ name, outcome, because }) => ({ name, outcome, because: `credential.${because}` }));

/**
 * A credential of ours is judged by the register as it is now; the credential adds whether it was signed, by whom, and
 * how it is made. When it does not say what its issuer signed, nothing else it says counts.
 */
export function withRegister(
  verdict: Verdict,
  ofIt: readonly CredentialCheck[],
  more: readonly Check[],
): Check[] {
  const own: readonly Name[] = ['signature', 'issuer', 'schema'];
  const added = ofCredential(ofIt).filter(({ name }) => own.includes(name));
  const register = verdict.checks.find(({ name }) => name === 'signature');
  const kept = register?.outcome === 'failed' || register?.outcome === 'unknown' ? [register] : [];
  const worst = added.some(({ name, outcome }) => name === 'signature' && outcome === 'failed') ? [] : kept;
  return inOrder([...verdict.checks, ...added, ...worst, ...more]);
}
