import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, NotFound } from '../../../shared/errors';
import { Quiz } from '../../quiz.entity';
import { QuizService } from '../../quiz.service';
import { draftOf } from '../drafts/draft';
import { QuizDrafts } from '../drafts/draft.service';
import { draftFaults } from '../drafts/faults';
import { QuizDraft } from '../drafts/quiz-draft.entity';
import { caughtUp } from '../drafts/catching-up';
import { QuizVersion } from '../../quiz-version.entity';

/** Making drafts into versions that never change, and taking quizzes out of use. */
@Injectable()
export class QuizPublication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly drafts: QuizDrafts,
    private readonly quizzes: QuizService,
    private readonly audit: Audit,
  ) {}

  /** Publishes the draft that was seen; refused when it has changed since, or when something keeps it back. */
  publish(actor: Actor, id: string, version: number): Promise<Quiz> {
    return this.db.transaction(async () => {
      const quiz = await this.db.lock(Quiz, id);
      const { draft } = await this.drafts.open(id);
      if (!draft) throw new NotFound();
      if (draft.version !== version) throw new Conflict('quizzes.authoring.publish.changed');
      if (draft.baseVersion !== quiz.version) throw new Conflict('quizzes.authoring.publish.overtaken');
      if (draftFaults(draft.document).length > 0) throw new Conflict('quizzes.authoring.publish.faulty');
      await this.db.of(QuizDraft).delete({ id: draft.id });
      const revised = await this.quizzes.revise(id, { slug: quiz.slug, ...draft.document });
      await this.audit.record(actor, 'quizzes.quiz-published', `quiz:${id}`, { version: revised.version });
      return revised;
    });
  }

  /** Takes into the draft what has been published since it was begun; what the draft itself changed stays. */
  catchUp(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const draft = await this.drafts.held(actor, id);
      const { published } = await this.drafts.open(id);
      if (!published || published.number === draft.baseVersion) return;
      const base = await this.db
        .of(QuizVersion)
        .findOneBy({ organisationId, quizId: id, number: draft.baseVersion });
      const document = caughtUp(base && draftOf(base), draft.document, draftOf(published));
      await this.drafts.save(actor, { ...draft, document, baseVersion: published.number });
    });
  }

  /** From now on nobody begins an attempt; those under way go on. */
  retire(actor: Actor, id: string): Promise<void> {
    return this.standing(actor, id, this.clock.now(), 'quizzes.quiz-retired');
  }

  reopen(actor: Actor, id: string): Promise<void> {
    return this.standing(actor, id, null, 'quizzes.quiz-reopened');
  }

  private standing(actor: Actor, id: string, retiredAt: Date | null, what: string): Promise<void> {
    return this.db.transaction(async () => {
      const quiz = await this.db.lock(Quiz, id);
      if (quiz.version === 0) throw new NotFound();
      await this.db.of(Quiz).update({ id, organisationId: quiz.organisationId }, { retiredAt });
      await this.audit.record(actor, what, `quiz:${id}`, { slug: quiz.slug });
    });
  }
}
