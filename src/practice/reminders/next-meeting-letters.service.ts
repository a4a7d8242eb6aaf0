import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { Appointment } from '../supervision/appointment.entity';
import { Attendances } from '../supervision/attendances.service';
import { nextOf } from '../supervision/session-words';
import { Post } from '../../notifications';

const AS_TOLD = 'practice.next-meeting-as-told';

/** Tells those who will meet again that the next meeting was made, moved or called off, with its calendar file. */
@Injectable()
export class NextMeetingLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly attendances: Attendances,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(AS_TOLD, ({ sessionId = '', revision = '' }) =>
      this.db.of(Appointment).existsBy({ sessionId, revision: Number(revision) }),
    );
  }

  /** Once for each change; nothing when it was changed again since, or the day has passed. */
  changed(sessionId: string, revision: number): Promise<void> {
    return this.db.transaction(async () => {
      const next = await this.db.of(Appointment).findOneBy({ sessionId, revision });
      if (!next || next.day < this.clock.now().toISOString().slice(0, 10)) return;
      const there = await this.attendances.of([sessionId]);
      const people = await this.members.people(there.map(({ traineeId }) => traineeId));
      const path = `/supervision-sessions/${sessionId}`;
      for (const to of people.values())
        await this.post.send({
          to,
          template: next.cancelledAt ? 'supervision-called-off' : 'supervision-next',
          view: { when: nextOf(next), calendar: `${this.config.publicUrl}${path}/next.ics` },
          path,
          key: `supervision-next:${sessionId}:${revision}:${to.id}`,
          condition: { name: AS_TOLD, params: { sessionId, revision: String(revision) } },
        });
    });
  }
}
