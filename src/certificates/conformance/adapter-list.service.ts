import { randomInt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Json } from '../credentials/credential';
import { adapterDid } from './speaker';

const PLACES = 131_072;

/** A place in the list of the adapter, for credentials that come without a status. Nobody there is ever revoked. */
export const placeIn = (list: string): Json => {
  const index = String(randomInt(PLACES));
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: index,
    statusListCredential: list,
  };
};

/** The list itself, as a credential that is still to be signed. */
export const listCredential = (list: string): Json => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: list,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: adapterDid,
  credentialSubject: {
    id: `${list}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: `u${gzipSync(Buffer.alloc(PLACES / 8)).toString('base64url')}`,
  },
});
