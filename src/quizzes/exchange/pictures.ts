import { createHash } from 'node:crypto';
import { t } from '../../shared/text';
import type { FoundPicture } from './found';

const LARGEST = 5_000_000;

const kinds: { ending: string; begins: readonly number[] }[] = [
  { ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { ending: 'webp', begins: [0x52, 0x49, 0x46, 0x46] },
  { ending: 'gif', begins: [0x47, 0x49, 0x46, 0x38] },
];

/** What a question shows: which picture, what it says to those who do not see it, and what had to be left out. */
export type Shown = { pictures: { file: string; alt: string }[]; found: FoundPicture[]; notes: string[] };

/** Takes over the pictures that a text shows, from the files that came along. Others are left out, and it is said. */
export function shown(wanted: { source: string; alt: string }[], files: ReadonlyMap<string, Buffer>): Shown {
  const result: Shown = { pictures: [], found: [], notes: [] };
  for (const { source, alt } of wanted.slice(0, 6)) {
    const bytes = source.startsWith('data:') ? embedded(source) : files.get(nameIn(source));
    const file = bytes && nameOf(bytes);
    if (!bytes || !file) {
      result.notes.push(t('quizzes.exchange.pictureLeftOut', { name: nameIn(source) }));
      continue;
    }
    result.found.push({ file, bytes });
    result.pictures.push({
      file,
      alt: alt.trim().length >= 3 ? alt.trim() : t('quizzes.exchange.noAlternative'),
    });
    if (alt.trim().length < 3)
      result.notes.push(t('quizzes.exchange.alternativeNeeded', { name: nameIn(source) }));
  }
  return result;
}

type Words = { text: string; pictures: { alt: string }[] };

/** What an answer says, or where it is a picture what that shows. */
export const worded = ({ text, pictures }: Words): string =>
  text ||
  pictures
    .map(({ alt }) => alt.trim())
    .join(' ')
    .trim();

/** What to know where pictures stood in answers: they stay words here. */
export const inAnswers = (answers: readonly Words[]): string[] =>
  answers.some(({ pictures }) => pictures.length > 0) ? [t('quizzes.exchange.answerPictures')] : [];

/** What a picture is called: the hash of its bytes and what it is; null for anything that is not shown. */
export function nameOf(bytes: Buffer): string | null {
  const ending = endingOf(bytes);
  return ending && `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.${ending}`;
}

/** What a picture is by its first bytes, whatever it calls itself; null for anything that is not shown. */
export const endingOf = (bytes: Buffer): string | null =>
  bytes.length > LARGEST
    ? null
    : (kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))?.ending ?? null);

/** A picture that stands in its own address, in base 64. */
function embedded(source: string): Buffer | undefined {
  const [head = '', content] = source.split(',', 2);
  return content && head.endsWith(';base64') ? Buffer.from(content, 'base64') : undefined;
}

/** The name of a file in an address: "@@PLUGINFILE@@/a%20b.png" is "a b.png"; of a picture in its own address, its kind. */
function nameIn(source: string): string {
  if (source.startsWith('data:')) return source.slice('data:'.length).split(/[;,]/)[0]?.slice(0, 40) ?? '';
  const last = source.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
