import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../notifications';
import { Members, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { type DueDigest, dueDigest } from '../../shared/digest-time';
import { reviewersAmong, waitingFor } from './reviewers';
import { ReviewingQueries } from './reviewing.queries';

const STILL_WAITING = 'quizzes.reviews-still-waiting';

/** Reminds reviewers, once a day at most and early in it, of texts that have waited for more than three days. */
@Injectable()
export class ReviewDigest implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: ReviewingQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_WAITING, async ({ reviewerId = '', since = '' }) => {
      const waiting = await this.queries.waitingSince(new Date(since));
      return waitingFor(waiting, reviewerId) > 0;
    });
  }

  /** Writes to those who review for the organisation at hand, when something waits and the time of day is right. */
  async remind(): Promise<void> {
    await this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const due = dueDigest(this.clock.now(), timeZone);
      const waiting = due ? await this.queries.waitingSince(due.waitingSince) : [];
      if (!due || waiting.length === 0) return;
      for (const reviewer of await this.reviewers()) {
        const attempts = waitingFor(waiting, reviewer.id);
        if (attempts > 0) await this.write(reviewer, attempts, due);
      }
    });
  }

  private async reviewers(): Promise<Person[]> {
    const people = async (role: 'supervisor' | 'assessor' | 'manager' | 'owner') =>
      this.members.withRole(role);
    return reviewersAmong([
      [...(await people('supervisor')), ...(await people('assessor'))],
      [...(await people('manager')), ...(await people('owner'))],
    ]);
  }

  private write({ id, ...to }: Person, attempts: number, { day, waitingSince }: DueDigest): Promise<void> {
    const params = { reviewerId: id, since: waitingSince.toISOString() };
    return this.messages.send({
      to: { name: to.name, email: to.email, locale: to.locale },
      template: 'reviews-digest',
      view: { name: to.name, attempts, link: `${this.config.publicUrl}/reviews` },
      key: `reviews-digest:${id}:${day}`,
      condition: { name: STILL_WAITING, params },
    });
  }
}
