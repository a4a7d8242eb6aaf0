import type { TextKey } from '../../shared/text';
import type { Standing } from '../verifying/status';

/** What can be done with a certificate that was issued. */
export const acts = ['suspend', 'reinstate', 'correct', 'renew', 'replace', 'revoke', 'erase'] as const;
export type Act = (typeof acts)[number];

/** What it depends on. */
export type Bearing = {
  standing: Standing;
  /** Another certificate was given in its place. */
  replaced: boolean;
  /** The holder asked to be removed. */
  erased: boolean;
  /** There is no later term of it. */
  newest: boolean;
  endless: boolean;
};

type Rule = readonly [refused: (bearing: Bearing) => boolean, because: TextKey];

const revoked: Rule = [({ standing }) => standing === 'revoked', 'certificates.errors.revokedAlready'];
const suspended: Rule = [({ standing }) => standing === 'suspended', 'certificates.errors.suspendedFirst'];
const replaced: Rule = [(bearing) => bearing.replaced, 'certificates.errors.replacedAlready'];
const erased: Rule = [(bearing) => bearing.erased, 'certificates.errors.erasedAlready'];

/** Why an act is refused, the first reason first. Status may change for as long as there is a certificate. */
const rules: Record<Act, readonly Rule[]> = {
  suspend: [
    revoked,
    [({ standing }) => standing === 'suspended', 'certificates.errors.suspendedAlready'],
    replaced,
  ],
  reinstate: [revoked, [({ standing }) => standing !== 'suspended', 'certificates.errors.notSuspended']],
  correct: [erased, revoked],
  renew: [
    erased,
    revoked,
    suspended,
    replaced,
    [({ endless }) => endless, 'certificates.errors.endless'],
    [({ newest }) => !newest, 'certificates.errors.renewedAlready'],
  ],
  replace: [erased, revoked, replaced],
  revoke: [revoked],
  erase: [erased],
};

/** Why something cannot be done with a certificate; null when it can. */
export const refusal = (act: Act, bearing: Bearing): TextKey | null =>
  rules[act].find(([refused]) => refused(bearing))?.[1] ?? null;

/** Everything that can be done with it now. */
export const possible = (bearing: Bearing): Act[] => acts.filter((act) => refusal(act, bearing) === null);
