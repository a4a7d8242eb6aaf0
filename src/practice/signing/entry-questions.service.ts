import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { EntryReturn } from './entry-return.entity';

/** A question about an entry, in clear. */
export type AskedQuestion = { question: string; askedAt: Date; supervisorId: string };

const place = (id: string) => ({ table: 'practice_returns', id, column: 'question' });

/** The questions with which entries were sent back; the only place where they are sealed and opened. */
@Injectable()
export class EntryQuestions {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  ask(supervisorId: string, entry: PracticeEntry, question: string): Promise<void> {
    return this.askSeveral(supervisorId, [{ entry, question }]);
  }

  /** A question about each of several entries, in one statement. */
  async askSeveral(
    supervisorId: string,
    asked: readonly { entry: PracticeEntry; question: string }[],
  ): Promise<void> {
    const askedAt = this.clock.now();
    const rows = asked.map(({ entry: { organisationId, id: entryId, version: entryVersion }, question }) => {
      const id = randomUUID();
      const questionSealed = this.sealing.seal(question, place(id));
      return { id, organisationId, entryId, entryVersion, supervisorId, questionSealed, askedAt };
    });
    await this.db.of(EntryReturn).insert(rows);
  }

  /** What was asked about an entry, the first question first. */
  async of(entryId: string): Promise<AskedQuestion[]> {
    const where = { organisationId: this.db.organisationId, entryId };
    const returns = await this.db.of(EntryReturn).find({ where, order: { askedAt: 'ASC' } });
    return returns.map(({ id, questionSealed, askedAt, supervisorId }) => ({
      question: this.sealing.open(questionSealed, place(id)),
      askedAt,
      supervisorId,
    }));
  }
}
