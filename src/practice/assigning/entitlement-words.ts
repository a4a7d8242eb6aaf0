import { day, list } from '../../shared/dates';
import { Forbidden } from '../../shared/errors';
import { t } from '../../shared/text';
import type { NotEntitled, Pair } from './entitlement';

/** A "no" with everything its sentence needs: whose name, which day, and who may instead. */
export type RefusedWords = NotEntitled & {
  pair: Pick<Pair, 'day'>;
  name: string;
  instead: readonly string[];
};

/** So many names stand in one sentence. */
const NAMED = 3;

/** Why somebody may not sign, and who can instead or what to do. */
export function entitlementSentence(refused: RefusedWords): string {
  return `${why(refused)} ${instead(refused)}`;
}

/** The refusal of somebody who tried to sign and may not. */
export const entitlementFailure = (refused: RefusedWords): Forbidden =>
  new Forbidden('practice.entitlement.refused', { sentence: entitlementSentence(refused) });

function why({ because, on, name, pair }: RefusedWords): string {
  const words = { name, on: on ? day(on) : '', day: day(pair.day) };
  return t(`practice.entitlement.${because}`, words);
}

function instead({ instead: names, pair }: RefusedWords): string {
  if (names.length === 0) return t('practice.entitlement.nobodyInstead', { day: day(pair.day) });
  const named = names.slice(0, NAMED);
  const more = names.length - named.length;
  return more > 0
    ? t('practice.entitlement.severalInstead', { names: named.join(', '), count: more })
    : t('practice.entitlement.instead', { names: list(named) });
}
