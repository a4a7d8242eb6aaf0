import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import { markOf } from '../../../shared/seen';
import { freeKey, keyOf } from '../../exchange/naming';
import type { Item } from '../../question-types/registry';
import { about, putBack, withQuestion, without } from './bank';
import { type Draft, type Settings, settingsOf } from './draft';
import { QuizDrafts } from './draft.service';

/**
 * What came of saving: kept, or not, since somebody else changed the same thing meanwhile to what is `theirs`. `by` is
 * null where that is published already.
 */
export type Saved<Part> = { state: 'kept' } | { state: 'changed'; theirs: Part; by: string | null };

/** Changing one part of a quiz's draft. */
@Injectable()
export class QuizParts {
  constructor(private readonly drafts: QuizDrafts) {}

  saveSettings(actor: Actor, id: string, seen: string, settings: Settings): Promise<Saved<Settings>> {
    return this.save(actor, id, seen, settingsOf, ({ items }) => ({ ...settings, items }));
  }

  /** A question in place of what it was; where somebody took it out meanwhile, `theirs` is null. */
  saveQuestion(actor: Actor, id: string, seen: string, item: Item): Promise<Saved<Item | null>> {
    return this.save(
      actor,
      id,
      seen,
      ({ items }) => items.find(({ key }) => key === item.key) ?? null,
      (draft) => ({ ...draft, items: withQuestion(draft.items, item) }),
    );
  }

  /** Adds a question behind all others. Its key is made of what it asks, once and for ever. */
  async addQuestion(actor: Actor, id: string, item: Item): Promise<string> {
    const { published } = await this.drafts.open(id);
    let key = '';
    await this.drafts.change(actor, id, (draft, { removed }) => {
      const gone = removed.flatMap(({ questions }) => questions.map((one) => one.item));
      const taken = [...draft.items, ...gone, ...(published?.items ?? [])].map((one) => one.key);
      key = freeKey(keyOf(item.prompt), new Set(taken));
      return { draft: { ...draft, items: [...draft.items, { ...item, key }] } };
    });
    return key;
  }

  /** Takes questions out, to be put back if need be. Answers how many those were. */
  async remove(actor: Actor, id: string, keys: ReadonlySet<string>): Promise<number> {
    let count = 0;
    await this.drafts.change(actor, id, (draft, kept) => {
      const { items, removed } = without(draft.items, keys);
      count = removed.questions.length;
      return count === 0 ? { draft } : { draft: { ...draft, items }, removed: [...kept.removed, removed] };
    });
    return count;
  }

  /** Puts back questions that were taken out together; `mark` is the mark of that removal. */
  async putBack(actor: Actor, id: string, mark: string): Promise<void> {
    await this.drafts.change(actor, id, (draft, { removed }) => {
      const place = removed.findIndex((one) => markOf(one) === mark);
      const back = removed[place];
      if (!back) throw new NotFound();
      return {
        draft: { ...draft, items: putBack(draft.items, back) },
        removed: removed.toSpliced(place, 1),
      };
    });
  }

  async changeObjective(
    actor: Actor,
    id: string,
    keys: ReadonlySet<string>,
    objective: string,
  ): Promise<void> {
    await this.drafts.change(actor, id, (draft) => ({
      draft: { ...draft, items: about(draft.items, keys, objective) },
    }));
  }

  private async save<Part>(
    actor: Actor,
    id: string,
    seen: string,
    part: (draft: Draft) => Part,
    change: (draft: Draft) => Draft,
  ): Promise<Saved<Part>> {
    let saved: Saved<Part> = { state: 'kept' };
    const changed = (draft: Draft, mark: string) => {
      const now = change(draft);
      return markOf(part(now)) === mark ? draft : now;
    };
    await this.drafts.change(actor, id, (draft, { changedBy }) => {
      const theirs = part(draft);
      const mark = markOf(theirs);
      if (mark === seen) return { draft: changed(draft, mark) };
      saved = { state: 'changed', theirs, by: changedBy };
      return { draft };
    });
    return saved;
  }
}
