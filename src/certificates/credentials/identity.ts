import { createHash } from 'node:crypto';

/** Whom a credential was issued to, as Open Badges says it. */
export type IdentityObject = {
  type: 'IdentityObject';
  hashed: boolean;
  /** `sha256$` and the hash in hexadecimal, or what is meant in clear. */
  identityHash: string;
  identityType: 'emailAddress' | 'name';
  salt?: string;
};

/** An identity by the hash of it with a salt behind it. */
export const hashedIdentity = (
  identityType: IdentityObject['identityType'],
  identity: string,
  salt: string,
): IdentityObject => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: hashOf(identityType, identity, salt),
  identityType,
  salt,
});

const hashOf = (identityType: IdentityObject['identityType'], identity: string, salt: string): string =>
  `sha256$${createHash('sha256')
    .update(normal(identityType, identity) + salt)
    .digest('hex')}`;

/** As it is compared: composed and single-spaced; addresses in lower case. */
const normal = (identityType: IdentityObject['identityType'], identity: string): string => {
  const text = identity.normalize('NFC').replace(/\s+/g, ' ').trim();
  return identityType === 'emailAddress' ? text.toLowerCase() : text;
};
