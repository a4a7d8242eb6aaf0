import { createHash, randomUUID } from 'node:crypto';
import { headText } from '../../src/practice/proving/head';
import type { LedgerFile } from '../../src/practice/proving/ledger-file.schemas';
import { verifyFile } from '../../src/practice/proving/verify-file';
import { canonicalise } from '../../src/shared/signing/canonical';
import { type Link, link, NOTHING } from '../../src/practice/signing/chain';
import { makeKeyPair, signText } from '../../src/shared/signing/ed25519';
import { type Bench, pace } from './bench';

const TRAINEES = 500;
const EACH = 200;

const organisationId = randomUUID();
const keyId = randomUUID();
const { publicKey, privateKey } = makeKeyPair();
const signedAt = new Date('2026-05-04T10:00:00Z');

function chainOf(traineeId: string): Link[] {
  const links: Link[] = [];
  for (let sequence = 1; sequence <= EACH; sequence++) {
    const entryId = randomUUID();
    const signed = canonicalise({
      ...{ activityCounts: true, activityKind: 'one-to-one', competencies: ['support'], day: '2026-05-03' },
      ...{ entry: entryId, form: 2, minutes: 60, observed: false, organisation: organisationId, paid: false },
      ...{ reflectionSha256: null, role: 'lead', setting: 'community', trainee: traineeId, version: 1 },
      shares: [{ domain: 'active-listening', minutes: 60 }],
    });
    links.push(
      link({
        ...{ organisationId, traineeId, sequence, entryId, entryVersion: 1, signed, signedAt },
        statement:
          'I was the supervisor of this practice and confirm that it took place as it is written here.',
        signerId: randomUUID(),
        previousHash: links.at(-1)?.hash ?? NOTHING,
      }),
    );
  }
  return links;
}

function fileOf(chains: Link[][]): LedgerFile {
  const text = signedAt.toISOString();
  return {
    format: 'cairn-ledger-1',
    organisation: { id: organisationId, name: 'Practice' },
    exportedAt: text,
    keys: [{ id: keyId, publicKey, createdAt: text }],
    chains: chains.map((links) => {
      const [first] = links as [Link];
      const { hash } = links.at(-1) as Link;
      const head = {
        organisationId,
        traineeId: first.traineeId,
        sequence: EACH,
        hash,
        countersignedAt: signedAt,
      };
      return {
        traineeId: first.traineeId,
        links: links.map((one) => ({ ...one, signedAt: text })),
        published: null,
        countersignatures: [
          {
            sequence: EACH,
            hash,
            keyId,
            countersignedAt: text,
            signature: signText(privateKey, headText(head)),
          },
        ],
      };
    }),
  };
}

/** What a link's hash is taken over, ready made. */
function bytesOf({ signedAt: at, ...one }: Link): Buffer {
  const content = Object.entries({ ...one, signedAt: at.toISOString() }).filter(([name]) => name !== 'hash');
  return Buffer.from(canonicalise(Object.fromEntries(content)));
}

export default {
  about: `verifying an exported ledger of ${(TRAINEES * EACH).toLocaleString('en-GB')} entries in ${TRAINEES} chains`,
  us: 'Cairn: every link, every chain and every countersignature, from the file as it is read',
  them: 'node:crypto alone: SHA-256 over the same bytes, ready made',
  measures: {
    perSecond: { unit: 'ledgers a second', better: 'higher' },
    p50: { unit: 'ms for the ledger', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 7,
  oneCore: true,
  prepare: () => {
    const chains = Array.from({ length: TRAINEES }, () => chainOf(randomUUID()));
    const file = fileOf(chains);
    const parts = chains.flat().map((one) => ({ bytes: bytesOf(one), hash: one.hash }));
    const hashed = () => {
      for (const { bytes, hash } of parts)
        if (createHash('sha256').update(bytes).digest('hex') !== hash)
          throw new Error('Other bytes were hashed');
    };
    const verified = () => {
      const { links, faults } = verifyFile(file);
      if (links !== TRAINEES * EACH || faults.length > 0) throw new Error('The ledger does not hold');
    };
    const once = (work: () => void) => () => pace([1], 1, () => Promise.resolve(work()));
    return Promise.resolve({ us: once(verified), them: once(hashed) });
  },
} satisfies Bench;
