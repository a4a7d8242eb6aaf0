import { t } from '../../shared/text';
import { Item } from '../question-types/registry';
import { readAiken } from './aiken/read-aiken';
import { decode } from './decode';
import { type Found, Unreadable } from './found';
import { readGift } from './gift/read-gift';
import { readMoodle } from './moodle/read-moodle';
import { keyOf } from './naming';
import { unpack } from './package.provider';
import { isQtiItem, readItem, readQti } from './qti/read-qti';
import { parseXml } from './xml';

export const formats = ['gift', 'aiken', 'moodle', 'qti'] as const;
export type Format = (typeof formats)[number];

/** The most questions that one file may hold. */
export const MOST = 10_000;

/** A file of questions, read: its format by what is in it, and what becomes of every question. */
export type ReadFile = { format: Format; questions: Found[] };

/** Reads a file of questions. One that cannot be read at all throws `Unreadable`; nothing is changed either way. */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  const { format, questions } =
    bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readPackage(bytes) : readText(bytes);
  if (questions.length === 0) throw new Unreadable(t('quizzes.exchange.empty'));
  if (questions.length > MOST) throw new Unreadable(t('quizzes.exchange.tooMany', { most: MOST }));
  return { format, questions: questions.map(checked) };
}

function readText(bytes: Buffer): ReadFile {
  const text = decode(bytes);
  if (text.trim() === '') throw new Unreadable(t('quizzes.exchange.empty'));
  if (/^\s*</.test(text)) return readXml(text);
  if (/^\s*ANSWER:\s*[A-Z]\s*$/im.test(text) && !text.includes('{'))
    return { format: 'aiken', questions: readAiken(text) };
  if (!/[{$]/.test(text)) throw new Unreadable(t('quizzes.exchange.unknownFormat'));
  return { format: 'gift', questions: readGift(text) };
}

function readXml(text: string): ReadFile {
  if (/<quiz[\s>]/.test(text.slice(0, 2_000))) return { format: 'moodle', questions: readMoodle(text) };
  if (/<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s>]/.test(text.slice(0, 10_000)))
    return { format: 'qti', questions: readQti(text) };
  parseXml(text);
  throw new Unreadable(t('quizzes.exchange.unknownFormat'));
}

/** Every question of a package; its manifest and other parts are passed over. */
async function readPackage(bytes: Buffer): Promise<ReadFile> {
  const files = await unpack(bytes);
  const byName = new Map([...files].map(([path, content]) => [path.split('/').at(-1) ?? path, content]));
  const taken = new Set<string>();
  const questions: Found[] = [];
  for (const [path, content] of files) {
    if (!path.endsWith('.xml') || path.endsWith('imsmanifest.xml')) continue;
    questions.push(...readPart(path, content, byName, taken));
  }
  if (questions.length === 0) throw new Unreadable(t('quizzes.exchange.qti.noItems'));
  return { format: 'qti', questions };
}

function readPart(
  path: string,
  content: Buffer,
  files: ReadonlyMap<string, Buffer>,
  taken: Set<string>,
): Found[] {
  try {
    const root = parseXml(decode(content));
    return isQtiItem(root) ? [readItem(root, { file: path, files, taken })] : [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [
      {
        file: path,
        line: error.line ?? 1,
        title: path,
        category: null,
        outcome: 'refused',
        reason: error.reason,
      },
    ];
  }
}

/** NOTE: an objective is known by Latin letters, so categories in other scripts would become one without a word. */
const withCategory = (found: Extract<Found, { outcome: 'imported' }>): Found =>
  found.category &&
  found.item.objective === 'general' &&
  /\p{L}/u.test(found.category) &&
  !keyOf(found.category)
    ? { ...found, notes: [...found.notes, t('quizzes.exchange.categoryLost', { name: found.category })] }
    : found;

/** A question is taken over only if it is one that could have been written here. */
function checked(found: Found): Found {
  if (found.outcome !== 'imported') return found;
  const parsed = Item.safeParse(found.item);
  if (parsed.success) return withCategory(found);
  const faults = [
    ...new Set(parsed.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`)),
  ];
  const { file = null, line, title, category } = found;
  return {
    file,
    line,
    title,
    category,
    outcome: 'refused',
    reason: t('quizzes.exchange.invalid', { faults: faults.slice(0, 3).join('; ') }),
  };
}
