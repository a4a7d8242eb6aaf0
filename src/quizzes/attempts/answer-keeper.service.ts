import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { t } from '../../shared/text';
import type { Answer } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import { AnswerGiven } from './answer-given.entity';
import { fateOf, type From, type Fate } from './keeping';
import { isWhole, type Question, type Sitting } from './sitting';

/**
 * What became of an answer: `answer` is what the question has now, `accepted` what this page would have made it.
 * `final` where it is explained now and stays.
 */
export type Kept = { fate: Fate; answer: Answer; accepted: Answer; final: boolean };

/** Puts answers into rows, newest last, and makes them final where they are explained at once. */
@Injectable()
export class AnswerKeeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Of an attempt that is held. Throws `InvalidInput` for what the question does not offer. */
  async keep(sitting: Sitting, question: Question, given: Answer, from: From): Promise<Kept> {
    const accepted = typeOf(question.item).accept(question.item, given, question.answer);
    if (!accepted) throw new InvalidInput([{ pointer: '/answer', detail: t('quizzes.errors.notOffered') }]);
    const fate = fateOf(question, given, accepted, from);
    const sent = fate === 'new' || fate === 'same';
    const locks = sent && !question.lockedAt && isFinal(sitting, { ...question, answer: accepted }, from);
    if (fate === 'new' || locks) await this.write(sitting, question, { accepted, from, locks });
    else if (fate === 'same') await this.advance(sitting, question, from);
    return {
      fate,
      accepted,
      answer: sent ? accepted : question.answer,
      final: locks || question.lockedAt !== null,
    };
  }

  private async write(
    { attempt: { id, organisationId } }: Sitting,
    { item, kept, lockedAt }: Question,
    { accepted, from, locks }: { accepted: Answer; from: From; locks: boolean },
  ): Promise<void> {
    const now = this.clock.now();
    await this.db.of(AnswerGiven).upsert(
      {
        ...{ organisationId, attemptId: id, itemKey: item.key, answer: [...accepted], answeredAt: now },
        ...{ version: kept.version + 1, formKey: from.formKey, turn: from.turn },
        lockedAt: locks ? now : lockedAt,
      },
      ['organisationId', 'attemptId', 'itemKey'],
    );
  }

  /** The page says the same again, later: whatever it said in between must not come after that. */
  private async advance({ attempt }: Sitting, { item, kept }: Question, { formKey, turn }: From) {
    if (turn === null || formKey === null || formKey !== kept.formKey || turn === kept.turn) return;
    const { id: attemptId, organisationId } = attempt;
    await this.db.of(AnswerGiven).update({ organisationId, attemptId, itemKey: item.key }, { turn });
  }
}

/** What is explained at once is final, once it is whole and was sent. */
const isFinal = ({ version }: Sitting, question: Question, { draft }: From): boolean =>
  version.feedback === 'now' && !draft && isWhole(question);
