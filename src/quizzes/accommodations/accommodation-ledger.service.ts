import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import { Accommodation } from './accommodation.entity';
import type { Allowance } from './allowance';

const place = (id: string) => ({ table: 'quiz_accommodations', id, column: 'reason' });

type Given = Allowance & { quizId: string; traineeId: string };

/** Rows of accommodations, and who made and ended them; the only place where a reason is sealed and opened. */
@Injectable()
export class AccommodationLedger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
    private readonly audit: Audit,
  ) {}

  /** NOTE: the audit says what was given and never why. */
  async made(actor: Actor, given: Given, reason: string): Promise<Accommodation> {
    const id = randomUUID();
    const { organisationId, personId: madeBy } = actor;
    const made = await this.db.of(Accommodation).save({
      ...{ ...given, id, organisationId, madeBy, madeAt: this.clock.now(), endedBy: null, endedAt: null },
      reasonSealed: this.sealing.seal(reason, place(id)),
    });
    await this.audit.record(actor, 'quizzes.accommodation-given', `quiz-accommodation:${id}`, given);
    return made;
  }

  /** From now on it says nothing any more. */
  async ended(actor: Actor, { id, quizId, traineeId }: Accommodation): Promise<void> {
    const change = { endedBy: actor.personId, endedAt: this.clock.now() };
    await this.db.of(Accommodation).update({ id }, change);
    await this.audit.record(actor, 'quizzes.accommodation-ended', `quiz-accommodation:${id}`, {
      quizId,
      traineeId,
    });
  }

  /** Why it was given, in clear. */
  reasonOf({ id, reasonSealed }: Pick<Accommodation, 'id' | 'reasonSealed'>): string {
    return this.sealing.open(reasonSealed, place(id));
  }
}
