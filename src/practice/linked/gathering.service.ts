import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { AskingQueries } from './asking.queries';
import { newDoor } from './door';
import { daysFrom, REMINDER_DAYS } from './request-state';
import { RequestLetters } from './request-letters.service';
import { SigningRequest } from './signing-request.entity';
import { SigningRequests } from './signing-requests.service';

/** Nobody outside is written to at night: letters go between these hours, where the organisation is. */
const FROM = 8;
const UNTIL = 18;

/** What is asked without anybody pressing a button: what was sent to somebody outside, and what expires soon. */
@Injectable()
export class Gathering {
  constructor(
    private readonly db: Database,
    private readonly queries: AskingQueries,
    private readonly requests: SigningRequests,
    private readonly letters: RequestLetters,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Asks about everything new that waits for people outside: one letter a day at most about each trainee. */
  ask(): Promise<void> {
    return this.byDay(async (now) => {
      for (const { traineeId, supervisorId, entryIds } of await this.queries.due(daysFrom(now, -1))) {
        const asking = { traineeId, supervisorId, entryIds, withReflections: false };
        await this.requests.ask({ personId: traineeId }, asking, { automatic: true });
      }
    });
  }

  /** Reminds once of what expires soon. The letter has a link of its own, since the first is kept nowhere. */
  remind(): Promise<void> {
    return this.byDay(async (now) => {
      const soon = await this.db
        .of(SigningRequest)
        .createQueryBuilder('r')
        .where({ organisationId: this.db.organisationId })
        .andWhere('r.decided_at IS NULL AND r.ended_at IS NULL AND r.reminder_hash IS NULL')
        .andWhere('r.expires_at > :now AND r.expires_at <= :soon AND r.asked_at <= :before', {
          now,
          soon: daysFrom(now, REMINDER_DAYS),
          before: daysFrom(now, -1),
        })
        .setLock('pessimistic_write')
        .getMany();
      for (const request of soon) await this.remindOf(request);
    });
  }

  private async remindOf(request: SigningRequest): Promise<void> {
    const { token, hash } = newDoor(request.organisationId);
    await this.db.of(SigningRequest).update({ id: request.id }, { reminderHash: hash });
    await this.letters.reminded(request, token);
  }

  private byDay(work: (now: Date) => Promise<void>): Promise<void> {
    return this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const now = this.clock.now();
      const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
      if (hour >= FROM && hour < UNTIL) await work(now);
    });
  }
}
