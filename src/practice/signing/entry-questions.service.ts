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

  async ask(supervisorId: string, entry: PracticeEntry, question: string): Promise<void> {
    const id = randomUUID();
    await this.db.of(EntryReturn).insert({
      id,
      organisationId: entry.organisationId,
      entryId: entry.id,
      entryVersion: entry.version,
      supervisorId,
      questionSealed: this.sealing.seal(question, place(id)),
      askedAt: this.clock.now(),
    });
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
