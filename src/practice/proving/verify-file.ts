import { verifyText } from '../../shared/signing/ed25519';
import { type Fault, type Link, verifyChain } from '../signing/chain';
import { headText } from './head';
import type { LedgerFile } from './ledger-file.schemas';
import { rootAlong } from './merkle';
import { leafText, rootText } from './root';
import { type Standing, standingOf, sumOf } from './standing';

type Chain = LedgerFile['chains'][number];
type Countersigned = Chain['countersignatures'][number];

/** Everything that can be wrong with an exported ledger. */
export const causes = [
  'place',
  'previous',
  'hash',
  'missing',
  'countersignature',
  'unsigned',
  'root',
  'baseless',
] as const satisfies readonly FirstFault['because'][];

/**
 * What does not hold first in a chain. Beside the faults of a chain: `missing` when a head was countersigned that is
 * not there, `countersignature` when the organisation's signature does not fit, `unsigned` when nothing of the end is
 * countersigned, `root` when the chain does not lead to what was published, `baseless` when a link
 * amends or voids what does not stand there, or signs an entry a second time.
 */
export type FirstFault = {
  traineeId: string;
  sequence: number;
  entryId: string | null;
  because: Fault | 'missing' | 'countersignature' | 'unsigned' | 'root' | 'baseless';
};

export type Checked = Standing & { links: number; trainees: number; faults: FirstFault[] };

/** Checks every chain of an exported ledger, link by link and signature by signature. */
export function verifyFile(file: LedgerFile): Checked {
  return {
    links: file.chains.reduce((sum, { links }) => sum + links.length, 0),
    trainees: file.chains.length,
    faults: file.chains.flatMap((chain) => firstFault(chain, file) ?? []),
    ...sumOf(file.chains.map(({ links }) => standingOf(links))),
  };
}

function firstFault(chain: Chain, file: LedgerFile): FirstFault | null {
  const verdict = verifyChain(linksOf(chain, file));
  if (!verdict.holds) return fault(chain, verdict.sequence, verdict.because);
  const broken = chain.countersignatures.find((one) => faultOf(one, chain, file));
  if (broken) return fault(chain, broken.sequence, faultOf(broken, chain, file) ?? 'countersignature');
  const last = chain.links.length;
  const covered = Math.max(0, ...chain.countersignatures.map(({ sequence }) => sequence));
  if (covered < last) return fault(chain, last, 'unsigned');
  const { published } = chain;
  if (published && !leadsTo(published, chain, file)) return fault(chain, published.sequence, 'root');
  const { baseless } = standingOf(chain.links);
  return baseless === null ? null : fault(chain, baseless, 'baseless');
}

type Published = NonNullable<Chain['published']>;

/** Whether a chain, as far as it went then, is among those that a published root stands for. */
function leadsTo(
  published: Published,
  { traineeId, links }: Chain,
  { organisation, keys }: LedgerFile,
): boolean {
  const { sequence, root, path, keyId, signature } = published;
  const organisationId = organisation.id;
  const hash = links[sequence - 1]?.hash ?? '';
  const publicKey = keys.find(({ id }) => id === keyId)?.publicKey ?? '';
  const text = rootText({ ...published, organisationId, publishedAt: new Date(published.publishedAt) });
  return (
    rootAlong(leafText({ organisationId, traineeId, sequence, hash }), path) === root &&
    verifyText(publicKey, text, signature)
  );
}

function faultOf(one: Countersigned, chain: Chain, file: LedgerFile): 'missing' | 'countersignature' | null {
  if (chain.links[one.sequence - 1]?.hash !== one.hash) return 'missing';
  const key = file.keys.find(({ id }) => id === one.keyId);
  const text = headText({
    organisationId: file.organisation.id,
    traineeId: chain.traineeId,
    sequence: one.sequence,
    hash: one.hash,
    countersignedAt: new Date(one.countersignedAt),
  });
  return key && verifyText(key.publicKey, text, one.signature) ? null : 'countersignature';
}

const linksOf = ({ traineeId, links }: Chain, { organisation }: LedgerFile): Link[] =>
  links.map((link) => ({
    ...link,
    organisationId: organisation.id,
    traineeId,
    signedAt: new Date(link.signedAt),
  }));

const fault = (
  { traineeId, links }: Chain,
  sequence: number,
  because: FirstFault['because'],
): FirstFault => ({
  traineeId,
  sequence,
  entryId: links[sequence - 1]?.entryId ?? null,
  because,
});
