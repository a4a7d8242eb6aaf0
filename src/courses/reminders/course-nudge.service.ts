import { Injectable } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { IdlenessQueries } from './idleness.queries';
import { NudgeLetter } from './nudge-letter.service';
import { dueNudge } from './nudge-time';

/** Reminds trainees, once after a quiet week, of where they stopped. */
@Injectable()
export class CourseNudge {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly members: Members,
    private readonly idleness: IdlenessQueries,
    private readonly letter: NudgeLetter,
  ) {}

  /** Writes to every trainee of the organisation at hand who has gone quiet, when the time of day is right. */
  async nudge(): Promise<void> {
    await this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const due = dueNudge(this.clock.now(), timeZone);
      if (!due) return;
      const idle = await this.idleness.idle(due);
      if (idle.length === 0) return;
      const trainees = new Map((await this.members.withRole('trainee')).map((one) => [one.id, one]));
      for (const one of idle) {
        const trainee = trainees.get(one.traineeId);
        if (trainee) await this.letter.write(trainee, one, timeZone);
      }
    });
  }
}
