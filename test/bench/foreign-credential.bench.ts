import { createRequire } from 'node:module';
import { badgeFrom } from '../certificates/credentials/badge';
import { issuerCalled, keysOf, now } from '../certificates/credentials/issuer';
import { checkCredential } from '../../src/certificates/credentials/check-credential';
import { contextAt } from '../../src/certificates/credentials/contexts';
import type { Json } from '../../src/certificates/credentials/credential';
import { type Bench, pace } from './bench';

const CREDENTIALS = 50;

/** The little of the packages that is used here; they ship no types. */
type Verifying = {
  verifyCredential(asked: object): Promise<{ verified: boolean; error?: unknown }>;
};
type Suites = { DataIntegrityProof: new (asked: object) => object };

export default {
  about: `${CREDENTIALS} Open Badges of an issuer elsewhere are verified, their keys and contexts at hand`,
  us: 'Cairn: signature, issuer, dates and schema',
  them: '@digitalbazaar/vc alone with eddsa-rdfc-2022, and the same contexts',
  measures: {
    perSecond: { unit: 'credentials a second', better: 'higher' },
    p50: { unit: 'ms each', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 7,
  oneCore: true,
  prepare: async () => {
    const harbour = issuerCalled('harbour');
    const badges = await Promise.all(
      Array.from({ length: CREDENTIALS }, (_, at) =>
        harbour.proven(badgeFrom(harbour.did, { id: `https://cairn.example/v/${at}` })),
      ),
    );
    const check = async (badge: Json) => {
      const { checks } = await checkCredential(badge, { keysOf: keysOf(harbour), now });
      const bad = checks.find(({ outcome }) => outcome !== 'passed');
      if (bad) throw new Error(`${bad.name}: ${bad.because}`);
    };
    const alone = theirs(harbour.document as Json);
    return { us: () => pace(badges, 1, check), them: () => pace(badges, 1, alone) };
  },
} satisfies Bench;

/** Their verifier, told where the issuer's keys are. */
function theirs(issuer: Json): (badge: Json) => Promise<void> {
  const load = createRequire(__filename);
  const { verifyCredential } = load('@digitalbazaar/vc') as Verifying;
  const { DataIntegrityProof } = load('@digitalbazaar/data-integrity') as Suites;
  const { cryptosuite } = load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite') as { cryptosuite: object };
  const suite = new DataIntegrityProof({ cryptosuite });
  const [method] = issuer.verificationMethod as Json[];
  const documents: Record<string, object> = {
    [String(issuer.id)]: issuer,
    [String(method?.id)]: { '@context': 'https://w3id.org/security/multikey/v1', ...method },
  };
  const documentLoader = (url: string) =>
    Promise.resolve({ contextUrl: null, documentUrl: url, document: documents[url] ?? contextAt(url) });
  return async (badge) => {
    const { verified, error } = await verifyCredential({ credential: badge, suite, documentLoader, now });
    if (!verified) throw error instanceof Error ? error : new Error('They do not believe it');
  };
}
