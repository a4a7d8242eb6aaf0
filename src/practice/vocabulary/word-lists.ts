import { Conflict, NotFound } from '../../shared/errors';
import type { Vocabulary } from './vocabulary';

/** The lists of words that an organisation may change, in the order in which they are shown. */
export const wordLists = ['activityKinds', 'settings', 'domains', 'competencies'] as const;
export type WordList = (typeof wordLists)[number];

/** A word of any list; `counts` and `hint` are of kinds of activity alone. */
export type ListedWord = {
  key: string;
  name: string;
  retired?: true | undefined;
  counts?: boolean | undefined;
  hint?: string | undefined;
};

/** What is written about a word; its key stays as it is for ever. */
export type WordWritten = { name: string; counts: boolean; hint: string };

/** Fewer than this would leave a form without a choice. Competencies may be none. */
const fewest: Record<WordList, number> = { activityKinds: 1, settings: 1, domains: 1, competencies: 0 };
const MOST = 60;

export const isWordList = (name: string): name is WordList => (wordLists as readonly string[]).includes(name);

/** A word of a list. Refuses one that was never there. */
export function wordOf(words: Vocabulary, list: WordList, key: string): ListedWord {
  const word = (words[list] as ListedWord[]).find((one) => one.key === key);
  if (!word) throw new NotFound();
  return word;
}

/** The words with one more at the end of a list. A name stands in a list once. */
export function withWord(
  words: Vocabulary,
  list: WordList,
  written: WordWritten,
  otherwise: string,
): Vocabulary {
  const known = words[list] as ListedWord[];
  if (known.length >= MOST) throw new Conflict('practice.words.errors.full');
  assertFree(known, written.name, null);
  const key = keyFor(written.name, known, otherwise);
  return { ...words, [list]: [...known, shaped(list, { key, ...written })] };
}

/** The words with one of them written otherwise. What was logged with it now goes by its new name. */
export function withWordChanged(
  words: Vocabulary,
  list: WordList,
  key: string,
  written: WordWritten,
): Vocabulary {
  const known = words[list] as ListedWord[];
  const { retired } = wordOf(words, list, key);
  assertFree(known, written.name, key);
  const changed = shaped(list, { key, ...written, ...(retired ? { retired } : {}) });
  return { ...words, [list]: known.map((one) => (one.key === key ? changed : one)) };
}

/** The words with one of them taken off its list, or put back. Refuses to leave a list empty that a form needs. */
export function withWordRetired(words: Vocabulary, list: WordList, key: string, retire: boolean): Vocabulary {
  wordOf(words, list, key);
  const known = (words[list] as ListedWord[]).map((one) => {
    if (one.key !== key) return one;
    return { ...one, retired: retire ? (true as const) : undefined };
  });
  const left = known.filter((one) => !one.retired).length;
  if (left < fewest[list]) throw new Conflict('practice.words.errors.last');
  return { ...words, [list]: known };
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();

function assertFree(known: ListedWord[], name: string, own: string | null): void {
  const twin = known.find((one) => one.key !== own && folded(one.name) === folded(name));
  if (twin)
    throw new Conflict(twin.retired ? 'practice.words.errors.retiredTwin' : 'practice.words.errors.twin');
}

const shaped = (
  list: WordList,
  { counts, hint, ...word }: WordWritten & { key: string; retired?: true | undefined },
) => (list === 'activityKinds' ? { ...word, counts, hint } : word);

/** A key from the name where it has Latin letters, `otherwise` where it has none; a number behind it makes it the only one. */
function keyFor(name: string, known: ListedWord[], otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain || otherwise;
  const taken = new Set(known.map(({ key }) => key));
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  return key;
}
