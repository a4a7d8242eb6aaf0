import { listAddress, listName, type Purpose } from './purposes';

/** What a status list is made of. */
export type ListFacts = {
  origin: string;
  did: string;
  slug: string;
  list: number;
  purpose: Purpose;
  encodedList: string;
  validFrom: Date;
  validUntil: Date;
};

/** For how long a list may be relied on after it was fetched, in milliseconds. */
export const LIST_TTL = 300_000;

/** A status list as a credential (Bitstring Status List 1.0), without its proof. */
export function statusListCredential(facts: ListFacts) {
  const id = listAddress(facts.origin, facts.slug, listName(facts.purpose, facts.list));
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: facts.did,
    validFrom: facts.validFrom.toISOString(),
    validUntil: facts.validUntil.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: facts.purpose,
      encodedList: facts.encodedList,
      ttl: LIST_TTL,
    },
  };
}
