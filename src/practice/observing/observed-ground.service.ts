import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Attendances } from '../supervision/attendances.service';
import { SupervisionSession } from '../supervision/supervision-session.entity';
import { entryObserved, type Observed, sessionObserved } from './observation-rules';
import type { About } from './observing.schemas';

/** What a supervisor may write an observation about. */
@Injectable()
export class ObservedGround {
  constructor(
    private readonly db: Database,
    private readonly attendances: Attendances,
  ) {}

  /** As `of`, while nobody else changes the entry. */
  async hold(actor: Actor, about: About): Promise<Observed> {
    if (about.entryId) await this.db.lock(PracticeEntry, about.entryId);
    return this.of(actor, about);
  }

  /** An entry that was sent to this supervisor, or somebody who was at a session of theirs; anything else is not found. */
  async of({ personId }: Actor, { entryId, sessionId, traineeId }: About): Promise<Observed> {
    const { organisationId } = this.db;
    if (entryId) {
      return entryObserved(
        await this.db.of(PracticeEntry).findOneBy({ organisationId, id: entryId }),
        personId,
      );
    }
    if (!sessionId || !traineeId) throw new NotFound();
    const session = await this.db.of(SupervisionSession).findOneBy({ organisationId, id: sessionId });
    const there = await this.attendances.of([sessionId]);
    const traineeIds = there.map((one) => one.traineeId);
    return sessionObserved(session && { ...session, traineeIds }, traineeId, personId);
  }
}
