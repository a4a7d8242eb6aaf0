import { canonical, type Hash, hashed } from './canonical';
import { CREDENTIALS_V2, DATA_INTEGRITY_V1, DATA_INTEGRITY_V2, ED25519_2020 } from './contexts';
import { CRYPTOSUITE, isOlder } from './cryptosuites';
import { isObject, type Json, listOf, without } from './credential';
import { toMultibase } from './multibase';

/** What a proof says besides its value. */
export type ProofOptions = {
  verificationMethod: string;
  /** An instant, as ISO 8601 with its zone. */
  created: string;
  proofPurpose: 'assertionMethod' | 'authentication';
  id?: string;
  challenge?: string;
  domain?: string;
  /** The proofs that this one stands on, by their ids. */
  previousProof?: string | string[];
};

export type SignBytes = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * The document with a proof (`eddsa-rdfc-2022`), as a list of one, which replaces any it had. Throws when a word of it is
 * not defined by its contexts, or a context is not kept here. `before`: the proofs that this one stands on.
 */
export async function prove<Document extends Json>(
  document: Document,
  options: ProofOptions,
  signBytes: SignBytes,
  before: readonly Json[] = [],
): Promise<Document & { proof: Json[] }> {
  const unsecured = without(document, 'proof');
  const proof = { type: 'DataIntegrityProof', cryptosuite: CRYPTOSUITE, ...options };
  const standing = standingOn(unsecured, proof, before);
  if (!standing) throw new Error('A proof stands on one that is not there');
  const signature = await signBytes(await whatIsSigned(standing, proof));
  return { ...(unsecured as Document), proof: [{ ...proof, proofValue: toMultibase(signature) }] };
}

/**
 * The bytes that a proof signs: the hash of what it says of itself, and the hash of the document. `quads`: the document
 * in canonical form, where somebody has it already. NOTE: where a document has to explain the words of its proofs, the
 * explanation is ours, so that nobody who holds it gives them another meaning.
 */
export async function whatIsSigned(
  unsecured: Json,
  proof: Json,
  quads: Promise<string> = canonical(unsecured),
  hash: Hash = 'sha256',
): Promise<Buffer> {
  const options = without(proof, 'proofValue');
  const context = isOlder(proof) ? ED25519_2020 : contextOfProof(unsecured['@context']);
  const both = await Promise.all([canonical({ ...options, '@context': context }, hash), quads]);
  return Buffer.concat(both.map((one) => hashed(one, hash)));
}

/** The proofs of a document, and the document without them. */
export function apart(document: Json): { unsecured: Json; proofs: unknown[] } {
  const { proof, ...unsecured } = document;
  return { unsecured, proofs: listOf(proof) };
}

/** The document with those proofs that a proof says it stands on; null when one of them is missing. */
export function standingOn(unsecured: Json, proof: Json, proofs: readonly unknown[]): Json | null {
  if (proof.previousProof === undefined) return unsecured;
  const before = listOf(proof.previousProof).map((id) =>
    proofs.find((one) => isObject(one) && typeof id === 'string' && one.id === id),
  );
  return before.length > 0 && before.every(Boolean) ? { ...unsecured, proof: before } : null;
}

const contextOfProof = (context: unknown): unknown => {
  const contexts = listOf(context);
  const defines = [CREDENTIALS_V2, DATA_INTEGRITY_V1, DATA_INTEGRITY_V2].some((one) =>
    contexts.includes(one),
  );
  return defines ? context : [...contexts, DATA_INTEGRITY_V2];
};
