const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'openbadgecredential';

/** A piece of a PNG file: what it is called, and where its data lies. */
type Chunk = { name: string; start: number; end: number };

/**
 * A PNG picture with a credential inside, as Open Badges 3.0 (5.3.1) asks: an uncompressed `iTXt` chunk that holds JSON
 * or a compact JWS. Throws for what is not a whole PNG file, or holds a credential already.
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const chunks = chunksOf(png);
  const last = chunks?.at(-1);
  if (last?.name !== 'IEND') throw new Error('A credential is baked into a whole PNG picture');
  if (readPng(png) !== null) throw new Error('This picture holds a credential already');
  const at = last.start - 8;
  return joined([png.subarray(0, at), textChunk(credential), png.subarray(at)]);
}

/**
 * The credential in a PNG picture, as text: JSON or a compact JWS. Null where there is none that is whole, or more than
 * one, of which readers would take one or the other.
 */
export function readPng(png: Uint8Array): string | null {
  const [text, ...more] = (chunksOf(png) ?? []).flatMap(({ name, start, end }) => {
    if (name !== 'iTXt' || checksum(png.subarray(start - 4, end)) !== numberAt(png, end)) return [];
    return credentialIn(png.subarray(start, end)) ?? [];
  });
  return more.length > 0 ? null : (text ?? null);
}

/** keyword, 0, whether compressed, method, language, 0, translated keyword, 0, text in UTF-8. */
function credentialIn(data: Uint8Array): string | null {
  const named = data.indexOf(0);
  if (latin(data.subarray(0, Math.max(named, 0))) !== keyword || data[named + 1] !== 0) return null;
  const language = data.indexOf(0, named + 3);
  const translated = data.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return null;
  return new TextDecoder().decode(data.subarray(translated + 1)) || null;
}

/** Pictures come in chunks of some kilobytes; a file of nothing but chunks would take long. */
const MOST_CHUNKS = 20_000;

/** The chunks up to the end of the picture; undefined for what is no PNG file, breaks off, or is cut too small. */
function chunksOf(png: Uint8Array): Chunk[] | undefined {
  if (signature.some((byte, at) => png[at] !== byte)) return undefined;
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= png.length && chunks.length < MOST_CHUNKS) {
    const [start, end] = [at + 8, at + 8 + numberAt(png, at)];
    if (end + 4 > png.length) return undefined;
    const name = latin(png.subarray(at + 4, start));
    chunks.push({ name, start, end });
    if (name === 'IEND') return chunks;
    at = end + 4;
  }
  return undefined;
}

function textChunk(credential: string): Uint8Array {
  const encoder = new TextEncoder();
  const body = joined([encoder.encode(`iTXt${keyword}`), new Uint8Array(5), encoder.encode(credential)]);
  const chunk = joined([new Uint8Array(4), body, new Uint8Array(4)]);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  view.setUint32(chunk.length - 4, checksum(body));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const numberAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 80));

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it, over the name of a chunk and its data. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
