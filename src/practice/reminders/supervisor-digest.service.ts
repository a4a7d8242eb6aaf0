import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { AbsencesQueries } from '../assigning/absences.queries';
import { QueueQueries } from '../signing/queue.queries';
import { type DueDigest, dueDigest } from '../../shared/digest-time';
import { Post } from '../../notifications';

const STILL_WAITING = 'practice.still-waiting';

/** Reminds supervisors, once a day at most and early in it, of entries that have waited for more than three days. */
@Injectable()
export class SupervisorDigest implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queue: QueueQueries,
    private readonly absences: AbsencesQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_WAITING, ({ supervisorId = '', since = '' }) =>
      this.absences
        .inPlaceOf(supervisorId)
        .then((ids) => this.queue.isKeepingPeopleWaiting(ids, new Date(since))),
    );
  }

  /** Writes to every supervisor of the organisation at hand who keeps people waiting, when the time of day is right. */
  async remind(): Promise<void> {
    await this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const due = dueDigest(this.clock.now(), timeZone);
      if (!due) return;
      const waiting = await this.queue.supervisorsKeepingPeopleWaiting(due.waitingSince);
      const entries = await this.byWhoSigns(waiting);
      for (const supervisor of waiting.length > 0 ? await this.members.withRole('supervisor') : []) {
        const count = entries.get(supervisor.id);
        if (count) await this.write(supervisor, count, due);
      }
    });
  }

  /** How many entries wait for each supervisor; what waits for somebody who is away waits for whoever signs meanwhile. */
  private async byWhoSigns(
    waiting: { supervisorId: string; entries: number }[],
  ): Promise<Map<string, number>> {
    const away = await this.absences.awayToday(waiting.map(({ supervisorId }) => supervisorId));
    const sums = new Map<string, number>();
    for (const { supervisorId, entries } of waiting) {
      const signs = away.get(supervisorId)?.delegateId ?? supervisorId;
      sums.set(signs, (sums.get(signs) ?? 0) + entries);
    }
    return sums;
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
