import { markOf } from '../../shared/seen';
import { type Word, wordDiff } from '../../shared/words';
import type { Item } from '../question-types/registry';
import type { Draft } from './drafts/draft';
import { settingsOf } from './drafts/draft';
import { namedParts } from './forms/naming-parts';
import { formOf } from './forms/registry';
import { treeOf } from './forms/tree';

/** A field that says something else than before. */
export type FieldChange = { label: string; words: Word[] };

/** What became of a question. `rekeyed` where the same answer may earn something else than before. */
export type QuestionChange = {
  key: string;
  item: Item;
  state: 'added' | 'removed' | 'changed';
  rekeyed: boolean;
};

/** What is different between two versions of a quiz. */
export type QuizChanges = { settings: boolean; questions: QuestionChange[]; same: number };

/** Holds two versions of a quiz against each other, question by question, in the order of the later one. */
export function compareQuizzes(before: Draft, after: Draft): QuizChanges {
  const old = new Map(before.items.map((item) => [item.key, item]));
  const now = new Set(after.items.map(({ key }) => key));
  const kept = after.items.flatMap((item) => questionChange(old.get(item.key) ?? null, item));
  const removed = before.items
    .filter(({ key }) => !now.has(key))
    .map((item): QuestionChange => ({ key: item.key, item, state: 'removed', rekeyed: false }));
  return {
    settings: markOf(settingsOf(before)) !== markOf(settingsOf(after)),
    questions: [...kept, ...removed],
    same: after.items.length - kept.length,
  };
}

function questionChange(old: Item | null, item: Item): QuestionChange[] {
  if (!old) return [{ key: item.key, item, state: 'added', rekeyed: false }];
  if (markOf(old) === markOf(item)) return [];
  return [{ key: item.key, item, state: 'changed', rekeyed: markOf(keyIn(old)) !== markOf(keyIn(item)) }];
}

/** Names of what is only read: changing it changes nothing of what an answer earns. */
const said = new Set([
  ...['prompt', 'objective', 'pictures', 'feedback', 'guidance', 'model', 'minimumWords', 'said', 'left'],
  ...['who', 'setting', 'says', 'cues', 'consequence', 'title', 'criterion'],
]);

/**
 * What decides about the points of an answer. Options, steps, replies and choices are known by their keys, so what they
 * say does not count; the text of an answer that is typed does.
 */
export function keyIn(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(keyIn);
  if (typeof part !== 'object' || part === null) return part;
  const named = Object.entries(part).filter(
    ([name, value]) => value !== undefined && !said.has(name) && !(name === 'text' && 'key' in part),
  );
  return Object.fromEntries(named.map(([name, value]) => [name, keyIn(value)]));
}

/** The fields of a question that say something else than before. */
export function fieldChanges(before: Item | null, after: Item | null): FieldChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) => {
    const [was, is] = [old.get(place), now.get(place)];
    if ((was?.text ?? '') === (is?.text ?? '')) return [];
    return [{ label: (is ?? was)?.label ?? '', words: wordDiff(was?.text ?? '', is?.text ?? '') }];
  });
}

function partsOf(item: Item | null) {
  if (!item) return new Map<string, { label: string; text: string }>();
  const form = formOf(item);
  return new Map(namedParts(form.shape, treeOf(form.typed(item))).map((part) => [part.place, part]));
}
