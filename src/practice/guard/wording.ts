import { t } from '../../shared/text';
import type { Finding, IdentifierKind } from './finding';

/** How many flagged words a sentence names. */
const NAMED = 5;

/** What is said of words about which their author has yet to decide. */
export function unsettled(open: readonly Pick<Finding, 'quote'>[]): string {
  const words = open.slice(0, NAMED).map(({ quote }) => t('practice.guard.quoted', { word: quote }));
  const more = open.length > NAMED ? [t('practice.guard.more', { count: open.length - NAMED })] : [];
  return t('practice.guard.unsettled', { words: [...words, ...more].join(', ') });
}

/** What a flagged word looks like: "a name", "a telephone number". */
export const kindWord = (kind: IdentifierKind): string => t(`practice.guard.kinds.${kind}`);
