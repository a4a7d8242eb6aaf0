import { codeOf, symbolsOf } from '../verifying/code';
import { fromBase41, toBase41 } from './base41';
import { ByteReader, ByteWriter } from './bytes';
import { packed, uuid, uuidBytes, unpacked } from './packing';
import { fitted } from './shortening';

/** What the compact form of a certificate says. Days are ISO days. */
export type CompactFacts = {
  code: string;
  holder: string;
  programme: string;
  /** The issuer's `did:web`. */
  issuer: string;
  number: string;
  validFrom: string;
  validUntil: string | null;
  graceDays: number;
  /** Its place in the organisation's status lists; null where it has none. */
  status: { list: number; index: number } | null;
};

/** What signs: a key by its id (a UUID), and the 64 bytes of its Ed25519 signature over some others. */
export type CompactSigner = { keyId: string; signBytes: (bytes: Uint8Array) => Promise<Uint8Array> };

/** A compact form, read; whether it is signed by that key is another question. */
export type Compact = {
  facts: CompactFacts;
  /** Which of the names are only their beginning. */
  cut: { holder: boolean; programme: boolean };
  keyId: string;
  /** The bytes under the signature. */
  signed: Uint8Array;
  signature: Uint8Array;
};

/** Every compact form begins so; the digit is its version. */
export const COMPACT_PREFIX = 'CAIRN1:';
const METHOD = 'did:web:';
const SIGNATURE = 64;
const [HOLDER_CUT, PROGRAMME_CUT, HAS_END, HAS_STATUS] = [1, 2, 4, 8];

/**
 * The certificate as one short signed text for a QR code: the bytes that `docs/offline-check.md` lays out, in the
 * characters that such a code packs best. The same facts and key always give the same text.
 */
export async function encodeCompact(facts: CompactFacts, signer: CompactSigner): Promise<string> {
  const said = write(facts, signer.keyId);
  const signature = await signer.signBytes(underSignature(said));
  return `${COMPACT_PREFIX}${toBase41(new ByteWriter().raw(said).raw(signature).done())}`;
}

/** Reads a compact form as it was scanned or pasted, in any case and with any breaks; null for anything else. */
export function decodeCompact(text: string): Compact | null {
  const pure = text.replace(/\s/g, '').toUpperCase();
  if (!pure.startsWith(COMPACT_PREFIX)) return null;
  const bytes = fromBase41(pure.slice(COMPACT_PREFIX.length));
  if (!bytes || bytes.length <= SIGNATURE) return null;
  const said = bytes.subarray(0, -SIGNATURE);
  try {
    return { ...read(said), signed: underSignature(said), signature: bytes.slice(-SIGNATURE) };
  } catch {
    return null;
  }
}

/** Begins with what it is, so that no signature over anything else can be taken for one over this. */
const underSignature = (said: Uint8Array): Uint8Array =>
  new ByteWriter().raw(new TextEncoder().encode(COMPACT_PREFIX)).raw(said).done();

function write(facts: CompactFacts, keyId: string): Uint8Array {
  const { holder, programme, cut } = fitted(facts.holder, facts.programme);
  const { issuer, validUntil, status } = facts;
  if (!issuer.startsWith(METHOD)) throw new RangeError(`${issuer} is no ${METHOD}`);
  const flags =
    (cut.holder ? HOLDER_CUT : 0) |
    (cut.programme ? PROGRAMME_CUT : 0) |
    (validUntil ? HAS_END : 0) |
    (status ? HAS_STATUS : 0);
  const writer = new ByteWriter()
    .raw(packed(symbolsOf(facts.code), flags))
    .raw(uuidBytes(keyId))
    .day(facts.validFrom);
  if (validUntil) writer.day(validUntil);
  writer.count(facts.graceDays).text(holder).text(programme).text(issuer.slice(METHOD.length));
  writer.text(facts.number);
  if (status) writer.count(status.list).count(status.index);
  return writer.done();
}

function read(bytes: Uint8Array): Pick<Compact, 'facts' | 'cut' | 'keyId'> {
  const reader = new ByteReader(bytes);
  const { symbols, flags } = unpacked(reader.raw(8));
  const keyId = uuid(reader.raw(16));
  const facts: CompactFacts = {
    code: codeOf(symbols),
    validFrom: reader.day(),
    validUntil: flags & HAS_END ? reader.day() : null,
    graceDays: reader.count(),
    holder: reader.text(),
    programme: reader.text(),
    issuer: `${METHOD}${reader.text()}`,
    number: reader.text(),
    status: flags & HAS_STATUS ? { list: reader.count(), index: reader.count() } : null,
  };
  reader.end();
  return {
    facts,
    cut: { holder: (flags & HOLDER_CUT) > 0, programme: (flags & PROGRAMME_CUT) > 0 },
    keyId,
  };
}
