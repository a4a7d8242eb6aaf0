import type { Item } from '../../question-types/registry';
import type { Removed } from './draft';

/** Which questions of a bank are wanted. */
export type Wanted = { search: string; objective: string | null; type: string | null };

/** A question with its place in the bank, from 0. */
export type Placed = { item: Item; place: number };

/** The questions whose words, objective and type fit, in the order of the bank. */
export function found(items: readonly Item[], { search, objective, type }: Wanted): Placed[] {
  const sought = search.trim().toLocaleLowerCase();
  return items
    .map((item, place) => ({ item, place }))
    .filter(
      ({ item }) =>
        (objective === null || item.objective === objective) &&
        (type === null || item.type === type) &&
        (sought === '' || wordsOf(item).includes(sought)),
    );
}

/** What of a question nobody reads. */
const unsaid = new Set(['key', 'type', 'objective', 'file', 'kind', 'kinds', 'leads', 'start', 'tone']);

/** Everything a question says, in small letters. */
const wordsOf = (item: Item): string => textsIn(item).join('\n').toLocaleLowerCase();

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (unsaid.has(name) ? [] : textsIn(value)));
}

/** How many questions there are to each objective, by name. */
export function countsOf(items: readonly Item[]): { objective: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { objective } of items) counts.set(objective, (counts.get(objective) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([objective, count]) => ({ objective, count }));
}

/** The bank with this question in place of the one that has its key, or behind all others. */
export function withQuestion(items: readonly Item[], item: Item): Item[] {
  const place = items.findIndex(({ key }) => key === item.key);
  return place < 0 ? [...items, item] : items.with(place, item);
}

/** The bank without these questions, and what is needed to put them back. */
export function without(
  items: readonly Item[],
  keys: ReadonlySet<string>,
): { items: Item[]; removed: Removed } {
  const questions = items.map((item, place) => ({ item, place })).filter(({ item }) => keys.has(item.key));
  return { items: items.filter(({ key }) => !keys.has(key)), removed: { questions } };
}

/** The bank with questions back where they stood, as far as it still reaches. One that is there again stays as it is. */
export function putBack(items: readonly Item[], { questions }: Removed): Item[] {
  const known = new Set(items.map(({ key }) => key));
  const all = [...items];
  for (const { item, place } of questions) if (!known.has(item.key)) all.splice(place, 0, item);
  return all;
}

/** The bank with these questions about another objective. */
export const about = (items: readonly Item[], keys: ReadonlySet<string>, objective: string): Item[] =>
  items.map((item) => (keys.has(item.key) ? { ...item, objective } : item));
