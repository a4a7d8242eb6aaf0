import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dueDigest } from '../../shared/digest-time';
import { Post } from '../../notifications';
import { OverloadQueries } from './overload.queries';
import { Signals } from './signals.service';
import { WellbeingPreference } from './wellbeing-preference.entity';

const UNSEEN = 'practice.signal-unseen';

/** Writes to trainees about signals they have not seen: once a week at most, and not to those who do not want it. */
@Injectable()
export class SignalLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly members: Members,
    private readonly queries: OverloadQueries,
    private readonly signals: Signals,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(UNSEEN, async ({ traineeId = '' }) => {
      const { timeZone } = await this.organisations.current();
      return (await this.unseen([traineeId], timeZone)).length > 0;
    });
  }

  /** Early in the day where the organisation is: forgets what does not hold any more, and writes about what does. */
  write(): Promise<void> {
    return this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const due = dueDigest(this.clock.now(), timeZone);
      if (!due) return;
      await this.signals.forget({ timeZone });
      const unseen = await this.unseen(await this.queries.active(due.day), timeZone);
      const week = weekOf(due.day);
      for (const to of (await this.members.people(unseen)).values())
        await this.post.send({
          to,
          template: 'practice-signal',
          view: {},
          path: '/wellbeing',
          key: `practice-signal:${to.id}:${week}`,
          condition: { name: UNSEEN, params: { traineeId: to.id } },
        });
    });
  }

  /** Those of these trainees for whom something holds that they have not seen, and who want letters. */
  private async unseen(traineeIds: readonly string[], timeZone: string): Promise<string[]> {
    const { organisationId } = this.db;
    const holding = await this.signals.among(traineeIds, { timeZone });
    const notes = await this.signals.notesOf(traineeIds);
    const refusing = await this.db.of(WellbeingPreference).findBy({ organisationId, letters: false });
    const silent = new Set(refusing.map(({ traineeId }) => traineeId));
    return [...holding].flatMap(([traineeId, signals]) => {
      const seen = new Set(notes.filter((note) => note.traineeId === traineeId).map(({ kind }) => kind));
      return !silent.has(traineeId) && signals.some(({ kind }) => !seen.has(kind)) ? [traineeId] : [];
    });
  }
}

/** The Monday (ISO) of a day's week. */
const weekOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};
