import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import type { Page } from '../../../shared/http/page';
import { markOf } from '../../../shared/seen';
import { t } from '../../../shared/text';
import type { Item } from '../../question-types/registry';
import { countsOf } from '../drafts/bank';
import { QuizDrafts } from '../drafts/draft.service';
import type { Saved } from '../drafts/parts.service';
import type { Faults } from '../forms/faults';
import { namedParts } from '../forms/naming-parts';
import { formOf } from '../forms/registry';
import { withLeast } from '../forms/rows';
import { textIn, type Tree, treeOf } from '../forms/tree';
import type { Both, Meanwhile } from '../meanwhile.view';
import { questionFormPage } from './question-form.view';

/** Which question is written: one of the bank by its key, or a new one of a kind. */
export type Which = { key: string } | { type: Item['type'] };

/** What was typed so far, and why the form is shown again with it. */
export type Again = {
  tree: Tree;
  faults?: Faults;
  changed?: Extract<Saved<Item | null>, { state: 'changed' }>;
};

/** Puts together the forms in which questions are written. What was typed is never lost. */
@Injectable()
export class QuestionForms {
  constructor(
    private readonly drafts: QuizDrafts,
    private readonly members: Members,
  ) {}

  async show(quizId: string, which: Which, again?: Again): Promise<Page> {
    const { document } = await this.drafts.open(quizId);
    const key = 'key' in which ? which.key : null;
    const item = document.items.find((one) => one.key === key) ?? null;
    const type = 'type' in which ? which.type : (item?.type ?? typeIn(again));
    const form = formOf({ type });
    const tree = again?.tree ?? (item ? treeOf(form.typed(item)) : {});
    return questionFormPage({
      ...{ quiz: { id: quizId, title: document.title }, type, key },
      seen: again && !again.changed ? textIn(again.tree, 'seen') : markOf(again?.changed?.theirs ?? item),
      tree: withLeast(form.shape, tree),
      objectives: countsOf(document.items).map(({ objective }) => objective),
      faults: again?.faults ?? null,
      meanwhile: await this.meanwhile(type, again),
    });
  }

  private async meanwhile(type: Item['type'], again: Again | undefined): Promise<Meanwhile | null> {
    if (!again?.changed) return null;
    const { theirs, by } = again.changed;
    const people = await this.members.people(by ? [by] : []);
    const name = people.get(by ?? '')?.name ?? t('quizzes.authoring.meanwhile.somebody');
    return { name, gone: theirs === null, both: theirs ? bothOf(type, theirs, again.tree) : [] };
  }
}

/** A question that is gone from the bank is still of the kind that its form says. */
function typeIn(again: Again | undefined): Item['type'] {
  const type = again ? textIn(again.tree, 'type') : '';
  if (!type) throw new NotFound();
  return type as Item['type'];
}

/** Every field in which two authors differ; a question that became one of another kind is told as what it asks. */
function bothOf(type: Item['type'], theirs: Item, yours: Tree): Both[] {
  const form = formOf(theirs);
  const texts = new Map(
    namedParts(form.shape, treeOf(form.typed(theirs))).map((one) => [one.place, one] as const),
  );
  const own = new Map(namedParts(formOf({ type }).shape, yours).map((one) => [one.place, one] as const));
  return [...new Set([...own.keys(), ...texts.keys()])].map((place) => ({
    label: own.get(place)?.label ?? texts.get(place)?.label ?? '',
    theirs: texts.get(place)?.text ?? '',
    yours: own.get(place)?.text ?? '',
  }));
}
