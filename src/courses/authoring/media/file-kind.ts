import type { MediumKind } from './medium.entity';

/** What a file is, by its first bytes and never by its name: how it is sent, and what it may be used for. */
export type FileKind = { kind: MediumKind; type: string; extension: string };

const MIB = 1_048_576;

/** The largest file of each kind, in bytes. */
export const largest: Record<MediumKind, number> = {
  picture: 5 * MIB,
  video: 24 * MIB,
  audio: 24 * MIB,
  captions: MIB,
};

type Sign = FileKind & { of: (bytes: Buffer) => boolean };

const begins = (bytes: Buffer, sign: string, at = 0): boolean =>
  bytes.subarray(at, at + sign.length).toString('latin1') === sign;

/** An MP4 says what it is for by its brand: sound alone is `M4A `. */
const brand = (bytes: Buffer): string =>
  begins(bytes, 'ftyp', 4) ? bytes.subarray(8, 12).toString('latin1') : '';

const mp3 = (bytes: Buffer): boolean => {
  const second = bytes[1] ?? 0;
  const frame = bytes[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
  return begins(bytes, 'ID3') || frame;
};

const signs: Sign[] = [
  { kind: 'picture', type: 'image/png', extension: 'png', of: (b) => begins(b, '\x89PNG\r\n\x1a\n') },
  { kind: 'picture', type: 'image/jpeg', extension: 'jpg', of: (b) => begins(b, '\xff\xd8\xff') },
  {
    kind: 'picture',
    type: 'image/webp',
    extension: 'webp',
    of: (b) => begins(b, 'RIFF') && begins(b, 'WEBP', 8),
  },
  { kind: 'audio', type: 'audio/mp4', extension: 'm4a', of: (b) => brand(b).startsWith('M4A') },
  {
    kind: 'video',
    type: 'video/mp4',
    extension: 'mp4',
    of: (b) => /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)$/.test(brand(b)),
  },
  {
    kind: 'video',
    type: 'video/webm',
    extension: 'webm',
    of: (b) => begins(b, '\x1a\x45\xdf\xa3') && b.subarray(0, 64).includes('webm'),
  },
  { kind: 'audio', type: 'audio/ogg', extension: 'ogg', of: (b) => begins(b, 'OggS') },
  {
    kind: 'captions',
    type: 'text/vtt; charset=utf-8',
    extension: 'vtt',
    of: (b) => /^\uFEFF?WEBVTT/.test(b.subarray(0, 12).toString('utf8')),
  },
  { kind: 'audio', type: 'audio/mpeg', extension: 'mp3', of: mp3 },
];

/** What a file is, or null if it is nothing that lessons can show or play. */
export function fileKindOf(bytes: Buffer): FileKind | null {
  const sign = signs.find(({ of }) => of(bytes));
  return sign ? { kind: sign.kind, type: sign.type, extension: sign.extension } : null;
}
