import { verifyCredential } from '@digitalcredentials/verifier-core';
import type { Json } from '../../../src/certificates/credentials/credential';

/** What verifier-core says: signed as it stands, and for today. */
export async function theirs(credential: Json): Promise<boolean> {
  const { errors, log = [] } = await verifyCredential({
    credential: structuredClone(credential),
    knownDIDRegistries: [],
  } as never);
  const passed = (id: string) => log.find((entry) => entry.id === id)?.valid === true;
  return !errors && passed('valid_signature') && passed('expiration');
}
