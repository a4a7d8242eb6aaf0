import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Ledger } from './ledger.service';

/** Entries held until the transaction ends, so that two people deciding about them take turns. */
@Injectable()
export class HeldEntries {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Those of these entries that there are, by id. NOTE: turns at the ledger come first and everything is locked in
   * one order, so that signing the same entries twice at once waits instead of deadlocking.
   */
  async of(ids: readonly string[]): Promise<Map<string, PracticeEntry>> {
    const where = { organisationId: this.db.organisationId, id: In([...ids]) };
    const authors = await this.db.of(PracticeEntry).find({ select: { traineeId: true }, where });
    await this.ledger.takeTurns(authors.map(({ traineeId }) => traineeId));
    const lock = { mode: 'pessimistic_write' } as const;
    const entries = await this.db.of(PracticeEntry).find({ where, order: { id: 'ASC' }, lock });
    return new Map(entries.map((entry) => [entry.id, entry]));
  }
}
