import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../../notifications';
import { Members, Organisations } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { Config } from '../../../shared/config/config';
import { Database } from '../../../shared/database/database.service';
import { LiveSession } from './live-session.entity';
import { sessionWords } from './session-words';
import { SessionsQueries } from './sessions.queries';

const AS_TOLD = 'courses.session-as-told';

/** Tells everybody who is expected that a meeting ahead was moved or called off. */
@Injectable()
export class SessionLetters implements OnModuleInit {
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
    this.conditions.register(AS_TOLD, async ({ id = '', revision = '', traineeId = '' }) => {
      const session = await this.db.of(LiveSession).findOneBy({ id, revision: Number(revision) });
      return session !== null && this.isAhead(session) && this.sessions.isMember(session.cohortId, traineeId);
    });
  }

  /** Once for each change; nothing when the meeting is over, or was changed again since. */
  changed(id: string, revision: number): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.sessions.find(id);
      if (session.revision !== revision || !this.isAhead(session)) return;
      const { timeZone } = await this.organisations.current();
      const expected = await this.sessions.expected(session);
      const people = await this.members.people(expected);
      for (const { id: traineeId, ...to } of people.values())
        await this.messages.send({
          to,
          template: session.cancelledAt ? 'live-session-cancelled' : 'live-session-moved',
          view: { name: to.name, ...sessionWords(session, timeZone, this.config.publicUrl) },
          key: `live-session-changed:${id}:${revision}:${traineeId}`,
          condition: { name: AS_TOLD, params: { id, revision: String(revision), traineeId } },
        });
    });
  }

  private isAhead({ startsAt }: Pick<LiveSession, 'startsAt'>): boolean {
    return startsAt > this.clock.now();
  }
}
