import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { QueueQueries } from '../signing/queue.queries';
import { type DueDigest, dueDigest } from '../../shared/digest-time';
import { Post } from './post.service';

const STILL_WAITING = 'practice.still-waiting';

/** Reminds supervisors, once a day at most and early in it, of entries that have waited for more than three days. */
@Injectable()
export class SupervisorDigest implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queue: QueueQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_WAITING, ({ supervisorId = '', since = '' }) =>
      this.queue.isKeepingPeopleWaiting(supervisorId, new Date(since)),
    );
  }

  /** Writes to every supervisor of the organisation at hand who keeps people waiting, when the time of day is right. */
  async remind(): Promise<void> {
    await this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const due = dueDigest(this.clock.now(), timeZone);
      if (!due) return;
      const waiting = await this.queue.supervisorsKeepingPeopleWaiting(due.waitingSince);
      const entries = new Map(waiting.map((row) => [row.supervisorId, row.entries]));
      for (const supervisor of waiting.length > 0 ? await this.members.withRole('supervisor') : []) {
        const count = entries.get(supervisor.id);
        if (count) await this.write(supervisor, count, due);
      }
    });
  }

  private write(to: Person, entries: number, { day, waitingSince }: DueDigest): Promise<void> {
    const params = { supervisorId: to.id, since: waitingSince.toISOString() };
    return this.post.send({
      to,
      template: 'practice-digest',
      view: { entries },
      path: '/practice-entries/waiting',
      key: `practice-digest:${to.id}:${day}`,
      condition: { name: STILL_WAITING, params },
    });
  }
}
