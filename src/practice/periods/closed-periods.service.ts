import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf, day } from '../../shared/dates';
import { Conflict } from '../../shared/errors';
import { Organisations } from '../../organisations';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { PeriodClosing } from './period-closing.entity';
import { PeriodsQueries } from './periods.queries';
import { periodInWords } from './period-words';

/** Keeps practice out of periods that are closed. */
@Injectable()
export class ClosedPeriods {
  constructor(
    private readonly db: Database,
    private readonly queries: PeriodsQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Refuses what touches one of these days (ISO) of a trainee's, where it lies in a closed period, and says whose. */
  async assertOpen(traineeId: string, days: readonly string[]): Promise<void> {
    await this.db.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      `period:${traineeId}`,
    ]);
    const closing = await this.queries.holdingOn(traineeId, days);
    if (closing) throw new Conflict('practice.periods.errors.closed', await this.words(closing));
  }

  /** As `assertOpen`, for unsigned entries of a trainee's: their days, and those of what they amend. */
  async assertAllOpen(
    traineeId: string,
    entries: readonly Pick<PracticeEntry, 'day' | 'amendsId'>[],
  ): Promise<void> {
    const amended = entries.flatMap(({ amendsId }) => amendsId ?? []);
    const days = [...entries.map(({ day: of }) => of), ...(await this.queries.daysOf(amended))];
    await this.assertOpen(traineeId, days);
  }

  /** That a period is closed, in a sentence; null where a day of a trainee's is not in one. */
  holdingOn(traineeId: string, onDay: string): Promise<PeriodClosing | null> {
    return this.queries.holdingOn(traineeId, [onDay]);
  }

  private async words({ kind, firstDay, lastDay, closedBy, closedAt }: PeriodClosing) {
    const { timeZone } = await this.organisations.current();
    const name = (await this.members.people([closedBy])).get(closedBy)?.name ?? '';
    const period = periodInWords({ kind, first: firstDay, last: lastDay });
    return { period, name, day: day(dayOf(closedAt, timeZone)) };
  }
}
