import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import { Attendance } from './attendance.entity';
import type { SupervisionSession } from './supervision-session.entity';

const place = (id: string) => ({ table: 'supervision_attendances', id, column: 'question' });
const formerPlace = (id: string) => ({ table: 'supervision_sessions', id, column: 'question' });

/** Who was at sessions and what each answered. Whoever changes it holds the session. */
@Injectable()
export class Attendances {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** Everybody who was at these sessions. */
  of(sessionIds: readonly string[]): Promise<Attendance[]> {
    const { organisationId } = this.db;
    return this.db.of(Attendance).find({
      where: { organisationId, sessionId: In([...sessionIds]) },
      order: { traineeId: 'ASC' },
    });
  }

  find(sessionId: string, traineeId: string): Promise<Attendance | null> {
    return this.db.of(Attendance).findOneBy({ organisationId: this.db.organisationId, sessionId, traineeId });
  }

  /** These and nobody else were there; each is asked anew, and what they had asked is answered by that. */
  async set(sessionId: string, traineeIds: readonly string[]): Promise<void> {
    await this.db.of(Attendance).delete({ sessionId });
    const { organisationId } = this.db;
    const asked = { status: 'recorded' as const, questionSealed: null, disputedAt: null, confirmedAt: null };
    await this.db
      .of(Attendance)
      .insert(traineeIds.map((traineeId) => ({ sessionId, traineeId, organisationId, ...asked })));
  }

  async confirm({ sessionId, traineeId }: Attendance, confirmedAt: Date): Promise<void> {
    await this.db.of(Attendance).update({ sessionId, traineeId }, { status: 'confirmed', confirmedAt });
  }

  async dispute({ sessionId, traineeId }: Attendance, question: string): Promise<void> {
    const questionSealed = this.sealing.seal(question, place(sessionId));
    const disputedAt = this.clock.now();
    await this.db
      .of(Attendance)
      .update({ sessionId, traineeId }, { status: 'disputed', questionSealed, disputedAt });
  }

  /** Takes somebody off a session who has not confirmed it. */
  async remove({ sessionId, traineeId }: Attendance): Promise<void> {
    await this.db.of(Attendance).delete({ sessionId, traineeId });
  }

  /** What a trainee asked, in clear; in older sessions it stands with the session. */
  questionOf(
    { sessionId, status, questionSealed }: Attendance,
    former: Pick<SupervisionSession, 'questionSealed'>,
  ): string | null {
    if (questionSealed) return this.sealing.open(questionSealed, place(sessionId));
    return status === 'disputed' ? this.sealing.open(former.questionSealed, formerPlace(sessionId)) : null;
  }
}
