/** Words as a key: "What’s an Open Question?" becomes "what-s-an-open-question"; empty where no letter can be kept. */
export const keyOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** A key like this one that is not taken yet; it is taken afterwards. */
export function freeKey(wanted: string, taken: Set<string>): string {
  const base = wanted || 'question';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  taken.add(key);
  return key;
}

/** What a question of this category assesses: the last part of its path, or "general". */
export const objectiveOf = (category: string | null): string =>
  keyOf(category?.split('/').findLast((part) => keyOf(part) !== '') ?? '') || 'general';

/** The beginning of a longer text, for a list. */
export function beginning(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
