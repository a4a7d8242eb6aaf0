import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { day } from '../../shared/dates';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { SupervisionSession } from '../supervision/supervision-session.entity';
import { Post, type PracticeLetter } from './post.service';

const STILL_RETURNED = 'practice.still-returned';
const STILL_STANDS = 'practice.session-still-stands';

type Letter = Omit<PracticeLetter, 'to' | 'view'> & { to: string; day: string };

/** Tells people what waits for them. Nothing of what was written is in a letter. */
@Injectable()
export class PracticeLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_RETURNED, ({ id = '', version = '' }) =>
      this.db.of(PracticeEntry).existsBy({ id, version: Number(version), status: 'returned' }),
    );
    this.post.while(STILL_STANDS, async ({ id = '', version = '', status = '' }) => {
      const session = await this.db.of(SupervisionSession).findOneBy({ id });
      return session?.version === Number(version) && session.status === status;
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

  /** Asks the trainee to confirm a session that was recorded, as it is now. */
  sessionRecorded(sessionId: string): Promise<void> {
    return this.aboutSession(sessionId, 'recorded');
  }

  /** Tells the supervisor that the trainee has asked about a session. */
  sessionDisputed(sessionId: string): Promise<void> {
    return this.aboutSession(sessionId, 'disputed');
  }

  private aboutSession(sessionId: string, status: 'recorded' | 'disputed'): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.db.of(SupervisionSession).findOneBy({ id: sessionId });
      if (session?.status !== status) return;
      const { id, version, traineeId, supervisorId, recordedAt, disputedAt } = session;
      const [to, since] = status === 'recorded' ? [traineeId, recordedAt] : [supervisorId, disputedAt];
      await this.send({
        to,
        template: `supervision-${status}`,
        day: session.day,
        path: `/supervision-sessions/${id}`,
        key: `supervision-${status}:${id}:${since?.getTime() ?? 0}`,
        condition: { name: STILL_STANDS, params: { id, version: String(version), status } },
      });
    });
  }

  private async send({ to: personId, day: on, ...letter }: Letter): Promise<void> {
    const to = (await this.members.people([personId])).get(personId);
    if (to) await this.post.send({ ...letter, to, view: { day: day(on) } });
  }
}
