import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Chronicle } from '../chronicle.service';
import { assertSeen } from '../entries/lifecycle';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { ObservationAnswered, ObservationRecorded } from '../events';
import type { Remedy } from '../guard/remedies';
import { ObservationAnswer } from './observation-answer.entity';
import { Observation } from './observation.entity';
import { assertCanAnswer, type Observed } from './observation-rules';
import { ObservationWriter } from './observation-writer.service';
import { ObservedGround } from './observed-ground.service';
import type { About, ObservationWords } from './observing.schemas';

/** What a form says. */
export type NewObservation = {
  formKey: string;
  about: About;
  words: ObservationWords;
  remedies?: readonly Remedy[];
};

/** What supervisors saw who were there, and what trainees answer. Nothing that was said is ever changed. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ground: ObservedGround,
    private readonly writer: ObservationWriter,
    private readonly chronicle: Chronicle,
  ) {}

  /** Writes down what was seen; an entry that waits is from now on one that was observed. The same form does it once. */
  record(actor: Actor, { formKey, about, words, remedies = [] }: NewObservation): Promise<Observation> {
    return this.db.transaction(async () => {
      const observed = await this.ground.hold(actor, about);
      const settled = await this.writer.check(words, remedies, false);
      const made = await this.writer.insert(actor, formKey, observed, settled);
      if (!made) return this.madeBefore(actor, formKey);
      await this.setTruth(observed);
      await this.chronicle.observation(actor, ObservationRecorded, made);
      return made;
    });
  }

  /** Corrects what was written, with the reason: a new version, beside the one before. */
  correct(
    actor: Actor,
    id: string,
    form: { version: number | null; words: ObservationWords; remedies?: readonly Remedy[] },
  ): Promise<Observation> {
    return this.db.transaction(async () => {
      const observation = await this.db.lock(Observation, id);
      if (observation.observerId !== actor.personId) throw new NotFound();
      if (form.version !== null) assertSeen(observation, form.version);
      const settled = await this.writer.check(form.words, form.remedies ?? [], true);
      const corrected = { ...observation, version: observation.version + 1 };
      await this.db.of(Observation).update({ id }, { version: corrected.version });
      await this.writer.addVersion(corrected, settled);
      await this.chronicle.observation(actor, ObservationRecorded, corrected);
      return corrected;
    });
  }

  /** Says, as the trainee, that a version was read, and whatever there is to say to it. Once for each version. */
  answer(
    actor: Actor,
    id: string,
    { seen, comment, remedies = [] }: { seen: number; comment: string | null; remedies?: readonly Remedy[] },
  ): Promise<void> {
    return this.db.transaction(async () => {
      const observation = await this.db.lock(Observation, id);
      if (![observation.traineeId, observation.observerId].includes(actor.personId)) throw new NotFound();
      const answered = await this.db
        .of(ObservationAnswer)
        .existsBy({ observationId: id, version: observation.version });
      assertCanAnswer(observation, actor.personId, { seen, answered });
      const said = comment ? await this.writer.checkComment(comment, remedies) : null;
      await this.writer.addAnswer(observation, said);
      await this.chronicle.observation(actor, ObservationAnswered, observation);
    });
  }

  /** An entry that waits says from now on that it was observed; one that is signed stays as it was signed. */
  private async setTruth({ entryId }: Observed): Promise<void> {
    if (entryId === null) return;
    await this.db
      .of(PracticeEntry)
      .createQueryBuilder()
      .update()
      .set({ observed: true, version: () => 'version + 1', changedAt: this.clock.now() })
      .where(`id = :entryId AND status = 'submitted' AND NOT observed`, { entryId })
      .execute();
  }

  private async madeBefore({ personId: observerId }: Actor, formKey: string): Promise<Observation> {
    return this.db.of(Observation).findOneByOrFail({ observerId, formKey });
  }
}
