import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { day } from '../../shared/dates';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Appointment } from '../supervision/appointment.entity';
import { Attendance } from '../supervision/attendance.entity';
import { SupervisionSession } from '../supervision/supervision-session.entity';
import { nextOf } from '../supervision/session-words';
import { type Letter, Post } from '../../notifications';

const STILL_RETURNED = 'practice.still-returned';
const STILL_STANDS = 'practice.session-still-stands';

type About = Omit<Letter, 'to' | 'view'> & {
  to: string;
  day: string;
  view?: Record<string, string>;
};

/** Tells people what waits for them. Nothing of what was written is in a letter. */
@Injectable()
export class PracticeLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_RETURNED, ({ id = '', version = '' }) =>
      this.db.of(PracticeEntry).existsBy({ id, version: Number(version), status: 'returned' }),
    );
    this.post.while(STILL_STANDS, async ({ id = '', version = '', status = '', traineeId = '' }) => {
      const session = await this.db.of(SupervisionSession).findOneBy({ id });
      const attendance = await this.db.of(Attendance).findOneBy({ sessionId: id, traineeId });
      return session?.version === Number(version) && attendance?.status === status;
    });
  }

  /** Tells the author that their supervisor has asked a question about an entry. */
  entryReturned(entryId: string): Promise<void> {
    return this.db.transaction(async () => {
      const entry = await this.db.of(PracticeEntry).findOneBy({ id: entryId });
      if (entry?.status !== 'returned') return;
      const { id, version, traineeId, submittedAt } = entry;
      await this.send({
        to: traineeId,
        template: 'practice-returned',
        day: entry.day,
        path: `/practice-entries/${id}`,
        key: `practice-returned:${id}:${submittedAt?.getTime() ?? 0}`,
        condition: { name: STILL_RETURNED, params: { id, version: String(version) } },
      });
    });
  }

  /** Asks a trainee to confirm a session that was recorded, as it is now. */
  sessionRecorded(sessionId: string, traineeId: string): Promise<void> {
    return this.aboutSession(sessionId, traineeId, 'recorded');
  }

  /** Tells the supervisor that a trainee has asked about a session. */
  sessionDisputed(sessionId: string, traineeId: string): Promise<void> {
    return this.aboutSession(sessionId, traineeId, 'disputed');
  }

  private aboutSession(sessionId: string, traineeId: string, status: 'recorded' | 'disputed'): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.db.of(SupervisionSession).findOneBy({ id: sessionId });
      const attendance = await this.db.of(Attendance).findOneBy({ sessionId, traineeId });
      if (!session || attendance?.status !== status) return;
      const { id, version, supervisorId, recordedAt } = session;
      const recorded = status === 'recorded';
      const since = recorded ? recordedAt : attendance.disputedAt;
      await this.send({
        to: recorded ? traineeId : supervisorId,
        template: `supervision-${status}`,
        day: session.day,
        view: recorded ? await this.nextMeeting(id) : {},
        path: `/supervision-sessions/${id}`,
        key: `supervision-${status}:${id}:${traineeId}:${since?.getTime() ?? 0}`,
        condition: { name: STILL_STANDS, params: { id, version: String(version), status, traineeId } },
      });
    });
  }

  /** When they meet next, and its calendar file; empty where nothing is agreed. */
  private async nextMeeting(sessionId: string): Promise<Record<string, string>> {
    const next = await this.db.of(Appointment).findOneBy({ sessionId });
    if (!next || next.cancelledAt) return { next: '', calendar: '' };
    const calendar = `${this.config.publicUrl}/supervision-sessions/${sessionId}/next.ics`;
    return { next: nextOf(next), calendar };
  }

  private async send({ to: personId, day: on, view = {}, ...letter }: About): Promise<void> {
    const to = (await this.members.people([personId])).get(personId);
    if (to) await this.post.send({ ...letter, to, view: { ...view, day: day(on) } });
  }
}
