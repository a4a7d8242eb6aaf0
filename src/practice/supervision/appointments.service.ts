import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Appointment } from './appointment.entity';

/** A day and perhaps a time; no day is no appointment. */
export type When = { day: string | null; startTime: string | null };

/** When people who met will meet next. Whoever changes it holds the session. */
@Injectable()
export class Appointments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  of(sessionId: string): Promise<Appointment | null> {
    return this.db.of(Appointment).findOneBy({ organisationId: this.db.organisationId, sessionId });
  }

  /** Makes, moves or calls off the next meeting; answers its new revision, or null when it is as it was. */
  async set(sessionId: string, { day, startTime }: When): Promise<number | null> {
    const before = await this.of(sessionId);
    if (isAsBefore(before, { day, startTime })) return null;
    const now = this.clock.now();
    const changed = { revision: (before?.revision ?? -1) + 1, changedAt: now };
    if (day === null) {
      await this.db.of(Appointment).update({ sessionId }, { ...changed, cancelledAt: now });
    } else {
      const { organisationId } = this.db;
      const row = { sessionId, organisationId, day, startTime, ...changed, cancelledAt: null };
      await this.db.of(Appointment).upsert(row, ['sessionId']);
    }
    return changed.revision;
  }
}

function isAsBefore(before: Appointment | null, { day, startTime }: When): boolean {
  if (!before || before.cancelledAt) return day === null;
  return before.day === day && before.startTime === startTime;
}
