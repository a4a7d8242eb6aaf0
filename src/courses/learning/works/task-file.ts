import type { TextKey } from '../../../shared/text';
import type { Upload } from '../../../shared/http/uploads';

const MIB = 1_048_576;

/** The largest file that may be handed in, in MiB. */
export const LARGEST_TASK = 10;

const starts = (bytes: Buffer, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Buffer): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04);

/** What a file of each kind looks like inside, whatever it calls itself. */
const kinds = {
  '.pdf': {
    type: 'application/pdf',
    fits: (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-',
  },
  '.png': {
    type: 'image/png',
    fits: (bytes: Buffer) => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a),
  },
  '.jpg': { type: 'image/jpeg', fits: (bytes: Buffer) => starts(bytes, 0xff, 0xd8, 0xff) },
  '.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    fits: (bytes: Buffer) => isZip(bytes) && bytes.includes('word/') && bytes.includes('[Content_Types].xml'),
  },
  '.txt': { type: 'text/plain; charset=utf-8', fits: (bytes: Buffer) => !bytes.includes(0) && isUtf8(bytes) },
} as const;

type Ending = keyof typeof kinds;

/** A file that may be handed in, or why it may not. */
export type TaskFile = { ok: true; ending: string; type: string } | { ok: false; reason: TextKey };

/** The kinds of file that a task takes; all that are known where it names none. */
export const acceptedBy = (accepts: readonly string[] | undefined): Ending[] => {
  const known = Object.keys(kinds) as Ending[];
  if (!accepts) return known;
  const wished = accepts.map((ending) => (ending === '.jpeg' ? '.jpg' : ending));
  return known.filter((ending) => wished.includes(ending));
};

/** Looks at what a file is by its first bytes; its name and what the sender says of it decide nothing alone. */
export function taskFile(
  upload: Pick<Upload, 'name' | 'bytes' | 'tooLarge'>,
  accepts: readonly string[] | undefined,
): TaskFile {
  if (upload.tooLarge || upload.bytes.length > LARGEST_TASK * MIB)
    return { ok: false, reason: 'courses.works.errors.tooLarge' };
  if (upload.bytes.length === 0) return { ok: false, reason: 'courses.works.errors.empty' };
  const named = /\.[a-z0-9]+$/.exec(upload.name.toLowerCase())?.[0].replace('.jpeg', '.jpg');
  const ending = acceptedBy(accepts).find((one) => one === named);
  if (!ending) return { ok: false, reason: 'courses.works.errors.otherKind' };
  return kinds[ending].fits(upload.bytes)
    ? { ok: true, ending, type: kinds[ending].type }
    : { ok: false, reason: 'courses.works.errors.notWhatItSays' };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
