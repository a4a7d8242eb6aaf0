import { camel } from '../../shared/camel';
import { say, t } from '../../shared/text';
import { tag, type TagView, underWayTag } from '../../shared/ui/tag';
import type { Counts, ItemState, RunState } from './run-state';
import type { Selection } from './selection.schemas';

/** What a run is about, in words. */
export const aboutWords = ({ search, which }: Selection): string =>
  [
    say(`certificates.bulk.which.${camel(which ?? 'all')}`),
    search && t('certificates.bulk.matching', { search }),
  ]
    .filter(Boolean)
    .join(', ');

/** A kind of work by its name. */
export const kindWords = (kind: string): string => say(`certificates.bulk.kinds.${kind}.title`);

/** How a run stands. */
export function runTag(state: RunState): TagView {
  const words = say(`certificates.bulk.states.${state}`);
  if (state === 'working') return underWayTag(words);
  return tag(state === 'finished' ? 'success' : state === 'paused' ? 'attention' : 'neutral', words);
}

/** What came of one item. */
export function itemTag(state: ItemState): TagView {
  const words = say(`certificates.bulk.items.${state}`);
  if (state === 'failed') return tag('danger', words);
  return tag(state === 'done' ? 'success' : state === 'left' ? 'info' : 'neutral', words);
}

/** How much of a run has been worked, whatever came of it. */
export const worked = ({ total, waiting }: Counts): number => total - waiting;

/** The same as a sentence: so many of so many. */
export const workedWords = (counts: Counts): string =>
  t('certificates.bulk.of', { count: worked(counts), total: counts.total });
