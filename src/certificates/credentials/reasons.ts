/** Every reason that a check of a credential may give for what came of it; each names the sentence that says so. */
export const reasons = {
  signature: [
    'good',
    'altered',
    'unsigned',
    'malformed',
    'otherKind',
    'otherPurpose',
    'proofOver',
    'otherQuestion',
    'unreachable',
    'unknownKey',
    'revokedKey',
    'expiredKey',
    'unknownContext',
    'undefinedWords',
    'notLookedAt',
  ],
  issuer: ['matches', 'another', 'noIssuer', 'unreachable', 'unknownKey', 'notLookedAt'],
  dates: ['active', 'endless', 'notBegun', 'lapsed', 'malformed', 'notLookedAt'],
  status: [
    'none',
    'listed',
    'listRevoked',
    'listSuspended',
    'listUnreachable',
    'listStale',
    'listUnsigned',
    'listOfAnother',
    'listBroken',
    'otherKind',
    'outdated',
    'notLookedAt',
  ],
  schema: ['dataModel', 'openBadge', 'malformed', 'notABadge', 'contradiction', 'notACredential', 'tooMuch'],
} as const;

export type CredentialCheckName = keyof typeof reasons;

export type Reason<Name extends CredentialCheckName> = (typeof reasons)[Name][number];
