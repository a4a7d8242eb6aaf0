import { markOf } from '../../../shared/seen';
import { beginning } from '../../exchange/naming';
import type { Item } from '../../question-types/registry';
import type { QuizDefinition } from '../../quizzes.schemas';
import { type FieldChange, fieldChanges } from '../comparing';
import { withQuestion } from '../drafts/bank';
import { type Draft, settingsOf } from '../drafts/draft';

/** The name under which the rules of a quiz are offered; no question can have it for its key. */
export const RULES = '*';

/**
 * Something that is better in a quiz as it comes now than as it was taken over: a question, or the rules. `prompt` is
 * how the question begins, null for the rules; `ours` says that the organisation has written it differently meanwhile.
 */
export type QuestionOffer = {
  key: string;
  prompt: string | null;
  state: 'added' | 'changed' | 'removed';
  ours: boolean;
  /** What taking it over changes, field by field. */
  fields: FieldChange[];
};

/** A definition as a draft would hold it. */
export const draftIn = (definition: QuizDefinition): Draft => ({
  ...settingsOf(definition),
  draw: definition.blueprint ? undefined : definition.draw,
  items: definition.items,
});

/**
 * What there is to take over of a quiz that came from elsewhere: whatever changed there since `first`, and is not the
 * same in the organisation's own by now.
 */
export function questionOffers(own: Draft, came: Draft, first: Draft): QuestionOffer[] {
  const [have, now, was] = [own, came, first].map(({ items }) => byKey(items)) as [Bank, Bank, Bank];
  const questions = [...new Set([...now.keys(), ...have.keys()])].flatMap((key) =>
    questionOffer(key, have.get(key) ?? null, now.get(key) ?? null, was.get(key) ?? null),
  );
  const [rules, theirs, old] = [own, came, first].map(settingsOf);
  if (same(theirs, rules) || same(theirs, old)) return questions;
  const ours = !same(rules, old);
  return [{ key: RULES, prompt: null, state: 'changed', ours, fields: [] }, ...questions];
}

function questionOffer(key: string, have: Item | null, now: Item | null, was: Item | null): QuestionOffer[] {
  const item = now ?? have;
  if (!item || same(now, have) || same(now, was)) return [];
  const added = have ? 'changed' : 'added';
  return [
    {
      ...{ key, prompt: beginning(item.prompt), state: now ? added : 'removed' },
      ours: !same(have, was),
      fields: fieldChanges(have, now),
    },
  ];
}

/** The organisation's quiz with these things as they come now; everything else stays as it is. */
export function withOffers(own: Draft, came: Draft, keys: ReadonlySet<string>): Draft {
  const theirs = byKey(came.items);
  const kept = own.items.filter(({ key }) => !keys.has(key) || theirs.has(key));
  const taken = came.items.filter(({ key }) => keys.has(key));
  const rules = settingsOf(keys.has(RULES) ? came : own);
  return { ...rules, items: taken.reduce<Item[]>((items, item) => withQuestion(items, item), kept) };
}

type Bank = Map<string, Item>;

const byKey = (items: readonly Item[]): Bank => new Map(items.map((item) => [item.key, item]));

const same = (one: unknown, other: unknown): boolean => markOf(one) === markOf(other);
