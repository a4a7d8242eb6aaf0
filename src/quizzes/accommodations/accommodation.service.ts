import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { QuizService } from '../quiz.service';
import { accommodationFaults, allowanceOf } from './accommodation-faults';
import { Accommodation } from './accommodation.entity';
import { AccommodationLedger } from './accommodation-ledger.service';
import type { AccommodationForm } from './accommodations.schemas';

/** What single people are given at a quiz: by a manager, with a reason that stays private. */
@Injectable()
export class AccommodationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizService,
    private readonly members: Members,
    private readonly ledger: AccommodationLedger,
  ) {}

  /**
   * Gives it from now on, in place of what the same person had at this quiz. An attempt under way keeps its deadline.
   * Throws `InvalidInput` for what cannot be given.
   */
  give(actor: Actor, quizId: string, form: AccommodationForm): Promise<Accommodation> {
    return this.db.transaction(async () => {
      const { minutes } = await this.quizzes.currentVersion(quizId);
      const given = allowanceOf(form, actor.timeZone);
      const trainees = await this.members.withRole('trainee');
      const ground = { minutes, traineeIds: trainees.map(({ id }) => id), now: this.clock.now() };
      const faults = accommodationFaults(form.traineeId, given, ground);
      if (faults.length > 0) throw new InvalidInput(faults);
      await this.db.takeTurns(`quiz-accommodation:${quizId}:${form.traineeId}`);
      await this.endThatInForce(actor, quizId, form.traineeId);
      return this.ledger.made(actor, { quizId, traineeId: form.traineeId, ...given }, form.reason);
    });
  }

  /** Ends it; one that has ended stays as it is. What was started with it keeps its time. */
  end(actor: Actor, quizId: string, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.db.lock(Accommodation, id);
      if (held.quizId !== quizId) throw new NotFound();
      if (!held.endedAt) await this.ledger.ended(actor, held);
    });
  }

  private async endThatInForce(actor: Actor, quizId: string, traineeId: string): Promise<void> {
    const where = { organisationId: actor.organisationId, quizId, traineeId, endedAt: IsNull() };
    const held = await this.db.of(Accommodation).findOneBy(where);
    if (held) await this.ledger.ended(actor, held);
  }
}
