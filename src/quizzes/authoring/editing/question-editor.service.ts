import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { answer, type Typed } from '../../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../../shared/http/page';
import type { Upload } from '../../../shared/http/uploads';
import { t } from '../../../shared/text';
import { pictureName } from '../../exchange/picture-key';
import type { Item } from '../../question-types/registry';
import { QuizParts } from '../drafts/parts.service';
import type { Faults } from '../forms/faults';
import { formNamed, formOf } from '../forms/registry';
import { rowAction, withoutBlank, withRows } from '../forms/rows';
import { asRows, rowsIn, textIn, type Tree, treeOf, typedOf } from '../forms/tree';
import { authoring } from '../paths';
import { QuizPictures } from '../pictures/pictures.service';
import { QuestionForms, type Which } from './question-forms.service';

/** Takes in what was typed into the form of a question: a row more or less, a picture, or the whole question. */
@Injectable()
export class QuestionEditor {
  constructor(
    private readonly forms: QuestionForms,
    private readonly parts: QuizParts,
    private readonly pictures: QuizPictures,
  ) {}

  async take(
    actor: Actor,
    quizId: string,
    which: Which,
    { typed, uploads }: { typed: Typed; uploads: Upload[] },
  ): Promise<Page | Redirect> {
    const type = 'type' in which ? which.type : answer(typed, 'type');
    const form = formNamed(type);
    if (!form) return this.forms.show(quizId, which);
    const { tree, faults } = await this.withPicture(ownPictures(treeOf(typed)), uploads);
    const then = answer(typed, 'then');
    const action = rowAction(then);
    if (faults) return this.forms.show(quizId, which, { tree, faults });
    if (action) return this.forms.show(quizId, which, { tree: withRows(form.shape, tree, action) });
    if (then === 'add picture') return this.forms.show(quizId, which, { tree });
    return this.save(actor, quizId, which, { type: form.type, tree: withoutBlank(form.shape, tree), then });
  }

  private async save(
    actor: Actor,
    quizId: string,
    which: Which,
    { type, tree, then }: { type: Item['type']; tree: Tree; then: string },
  ): Promise<Page | Redirect> {
    const written = formOf({ type }).written(typedOf(tree), 'key' in which ? which.key : 'new-question');
    if ('faults' in written) return this.forms.show(quizId, which, { tree, faults: written.faults });
    const { item } = written;
    if ('type' in which) return wayOn(quizId, await this.parts.addQuestion(actor, quizId, item), then);
    const saved = await this.parts.saveQuestion(actor, quizId, textIn(tree, 'seen'), item);
    return saved.state === 'kept'
      ? wayOn(quizId, item.key, then)
      : this.forms.show(quizId, which, { tree, changed: saved });
  }

  /** The form with the picture that came along, kept from now on whatever else is wrong. */
  private async withPicture(tree: Tree, uploads: Upload[]): Promise<{ tree: Tree; faults?: Faults }> {
    const [upload] = uploads;
    if (!upload) return { tree };
    const file = await this.pictures.keep(upload);
    if (!file) return { tree, faults: { picture: t('quizzes.authoring.picture.refused') } };
    const shown = [...rowsIn(tree, 'pictures'), { file, alt: textIn(tree, 'newAlt') }];
    return { tree: { ...tree, newAlt: '', pictures: asRows(shown) } };
  }
}

/** Only names that pictures have: others lead nowhere. */
const ownPictures = (tree: Tree): Tree => ({
  ...tree,
  pictures: asRows(rowsIn(tree, 'pictures').filter((row) => pictureName.test(textIn(row, 'file')))),
});

const wayOn = (quizId: string, key: string, then: string): Redirect =>
  then === 'look'
    ? redirect(authoring.preview(quizId, key), 'quizzes.authoring.saved')
    : redirect(`${authoring.quiz(quizId)}#question-${key}`, 'quizzes.authoring.saved');
