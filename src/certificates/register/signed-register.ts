import { type Canonical, canonicalise } from '../../shared/signing/canonical';
import { verifyText } from '../../shared/signing/ed25519';
import type { RegisterEntry } from '../verifying/register-entry';

type Said = Pick<RegisterEntry, 'code' | 'standing' | 'document'>;

/** What an organisation signs of an entry of the register, in canonical JSON. */
export const signedRegister = ({ code, standing, document }: Said): string =>
  canonicalise({ form: 'register-entry', code, standing, document: document as unknown as Canonical });

/** Whether an entry says what its issuer signed with this key; an entry without a signature does not. */
export const isRegisterSigned = (
  entry: Said & Pick<RegisterEntry, 'signature'>,
  publicKey: string,
): boolean =>
  typeof entry.signature === 'string' && verifyText(publicKey, signedRegister(entry), entry.signature);
