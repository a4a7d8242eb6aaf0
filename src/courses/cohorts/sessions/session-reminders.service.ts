import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../../notifications';
import { Members, Organisations } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { Config } from '../../../shared/config/config';
import { Database } from '../../../shared/database/database.service';
import { dueNudge } from '../../reminders/nudge-time';
import { tomorrow } from './local-time';
import { sessionWords } from './session-words';
import { type SessionListed, SessionsQueries } from './sessions.queries';
import { LiveSession } from './live-session.entity';

const STILL_ON = 'courses.session-still-on';

/** Tells everybody who is expected that they meet tomorrow. */
@Injectable()
export class SessionReminders implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly members: Members,
    private readonly sessions: SessionsQueries,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_ON, async ({ id = '', revision = '', traineeId = '' }) => {
      const session = await this.db.of(LiveSession).findOneBy({ id, revision: Number(revision) });
      if (!session || session.cancelledAt) return false;
      return this.sessions.isMember(session.cohortId, traineeId);
    });
  }

  /** In the morning of the day before; each meeting, as it is planned then, is told of once. */
  async remind(): Promise<void> {
    await this.db.transaction(async () => {
      const { timeZone } = await this.organisations.current();
      const now = this.clock.now();
      if (!dueNudge(now, timeZone)) return;
      const { from, until } = tomorrow(now, timeZone);
      for (const session of await this.sessions.between(from, until)) await this.tell(session, timeZone);
    });
  }

  private async tell(session: SessionListed, timeZone: string): Promise<void> {
    const expected = await this.sessions.expected(session);
    const people = await this.members.people(expected);
    for (const { id: traineeId, ...to } of people.values()) {
      const { id, revision } = session;
      await this.messages.send({
        to,
        template: 'live-session-tomorrow',
        view: { name: to.name, ...sessionWords(session, timeZone, this.config.publicUrl) },
        key: `live-session:${id}:${revision}:${traineeId}`,
        condition: { name: STILL_ON, params: { id, revision: String(revision), traineeId } },
      });
    }
  }
}
