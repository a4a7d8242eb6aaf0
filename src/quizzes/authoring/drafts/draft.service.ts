import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { freeKey, keyOf } from '../../exchange/naming';
import { Quiz } from '../../quiz.entity';
import { QuizVersion } from '../../quiz-version.entity';
import { type Draft, draftOf, emptyDraft, type Removed } from './draft';
import { QuizDraft } from './quiz-draft.entity';

/** How many removals are kept to be taken back. */
const KEPT = 10;

/** A quiz as its authors see it. `document` is the draft's where there is one, else what is published. */
export type Opened = { quiz: Quiz; published: QuizVersion | null; draft: QuizDraft | null; document: Draft };

/** What a change makes of a draft, and what it took out. */
export type Changed = { draft: Draft; removed?: Removed[] };

/** Quizzes that are being written, in the organisation at hand. Every change is made on what is there, one by one. */
@Injectable()
export class QuizDrafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Begins a quiz that the organisation has not had so far. Nobody can take it before it is published. */
  begin(actor: Actor, title: string): Promise<Quiz> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      await this.db.takeTurns(`quizzes:${organisationId}`);
      const taken = await this.db.of(Quiz).find({ where: { organisationId }, select: { slug: true } });
      const slug = freeKey(keyOf(title) || 'quiz', new Set(taken.map((one) => one.slug)));
      const createdAt = this.clock.now();
      const quiz = await this.db
        .of(Quiz)
        .save({ organisationId, slug, version: 0, createdAt, retiredAt: null });
      await this.keep(actor, quiz, emptyDraft(title));
      return quiz;
    });
  }

  /** A quiz with its draft and what is published of it, in three queries. */
  async open(quizId: string): Promise<Opened> {
    const { organisationId } = this.db;
    const quiz = await this.db.of(Quiz).findOneBy({ id: quizId, organisationId });
    if (!quiz) throw new NotFound();
    const draft = await this.db.of(QuizDraft).findOneBy({ organisationId, quizId });
    const published = await this.versionOf(quiz);
    const document = draft?.document ?? (published && draftOf(published));
    if (!document) throw new NotFound();
    return { quiz, published, draft, document };
  }

  /**
   * Changes a quiz's draft as it is now, beginning one where there is none. Two changes at once take turns, and neither
   * undoes the other. Where `work` gives back what it was given, nothing is changed and nothing begun.
   */
  change(
    actor: Actor,
    quizId: string,
    work: (draft: Draft, kept: { removed: Removed[]; changedBy: string | null }) => Changed,
  ): Promise<void> {
    return this.db.transaction(async () => {
      const { quiz, known, document } = await this.lock(quizId);
      const kept = known ?? { removed: [], changedBy: null };
      const { draft, removed = kept.removed } = work(document, kept);
      if (draft === document && removed === kept.removed) return;
      const begun = known ?? (await this.keep(actor, quiz, document));
      await this.save(actor, { ...begun, document: draft, removed: removed.slice(-KEPT) });
    });
  }

  /** The draft of a quiz, held until the transaction at hand ends; begun where there is none. */
  async held(actor: Actor, quizId: string): Promise<QuizDraft> {
    const { quiz, known, document } = await this.lock(quizId);
    return known ?? this.keep(actor, quiz, document);
  }

  /** Keeps a draft that was changed. */
  save(actor: Actor, draft: QuizDraft): Promise<QuizDraft> {
    const changedAt = this.clock.now();
    return this.db
      .of(QuizDraft)
      .save({ ...draft, version: draft.version + 1, changedBy: actor.personId, changedAt });
  }

  /** Gives a draft up. What is published stays as it is; a quiz that never was is gone. */
  discard(actor: Actor, quizId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const quiz = await this.db.lock(Quiz, quizId);
      const { affected } = await this.db.of(QuizDraft).delete({ organisationId, quizId });
      if (!affected) throw new NotFound();
      if (quiz.version === 0) await this.db.of(Quiz).delete({ organisationId, id: quizId });
      await this.audit.record(actor, 'quizzes.draft-discarded', `quiz:${quizId}`, { slug: quiz.slug });
    });
  }

  private async lock(quizId: string): Promise<{ quiz: Quiz; known: QuizDraft | null; document: Draft }> {
    const { organisationId } = this.db;
    const quiz = await this.db.lock(Quiz, quizId);
    const known = await this.db.of(QuizDraft).findOneBy({ organisationId, quizId });
    if (known) return { quiz, known, document: known.document };
    const published = await this.versionOf(quiz);
    if (!published) throw new NotFound();
    return { quiz, known, document: draftOf(published) };
  }

  private async keep(actor: Actor, quiz: Quiz, document: Draft): Promise<QuizDraft> {
    const draft = await this.db.of(QuizDraft).save({
      ...{ organisationId: quiz.organisationId, quizId: quiz.id, baseVersion: quiz.version },
      ...{ document, removed: [], version: 1, changedBy: actor.personId, changedAt: this.clock.now() },
    });
    await this.audit.record(actor, 'quizzes.draft-begun', `quiz:${quiz.id}`, { slug: quiz.slug });
    return draft;
  }

  private versionOf({ id: quizId, version: number, organisationId }: Quiz): Promise<QuizVersion | null> {
    return this.db.of(QuizVersion).findOneBy({ organisationId, quizId, number });
  }
}
