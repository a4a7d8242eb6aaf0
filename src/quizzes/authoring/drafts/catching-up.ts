import { markOf } from '../../../shared/seen';
import type { Item } from '../../question-types/registry';
import { type Draft, settingsOf } from './draft';

/**
 * A draft with what has been published since its base: questions that were added, changed or removed there. What the
 * draft changed itself stays as it is.
 */
export function caughtUp(base: Draft | null, draft: Draft, now: Draft): Draft {
  const old = byKey(base?.items ?? []);
  const published = byKey(now.items);
  const own = byKey(draft.items);
  const untouched = (item: Item) => same(item, old.get(item.key) ?? null);
  const kept = draft.items.flatMap((item) => {
    const theirs = published.get(item.key);
    if (!untouched(item)) return [item];
    return theirs ? [theirs] : [];
  });
  const added = now.items.filter(({ key }) => !own.has(key) && !old.has(key));
  const settings = base && same(settingsOf(draft), settingsOf(base)) ? settingsOf(now) : settingsOf(draft);
  return { ...settings, items: [...kept, ...added] };
}

const byKey = (items: readonly Item[]) => new Map(items.map((item) => [item.key, item]));

const same = (one: unknown, other: unknown): boolean => markOf(one) === markOf(other);
