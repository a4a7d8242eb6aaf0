import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { standsFor } from '../amending/stands-for';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { Period } from './period';

const BATCH = 500;

/** Where a batch ended. */
export type After = Pick<PracticeEntry, 'day' | 'id'> | null;

/** Questions about the practice of one person over a period, in the organisation at hand. */
@Injectable()
export class ExportQueries {
  constructor(private readonly db: Database) {}

  /** The next entries from the earliest day on, what was amended once, as it stands; none when all have been given. */
  batch(traineeId: string, { from, to }: Period, after: After, size = BATCH): Promise<PracticeEntry[]> {
    const query = this.db
      .of(PracticeEntry)
      .createQueryBuilder('entry')
      .where({ organisationId: this.db.organisationId, traineeId })
      .andWhere(standsFor('entry'))
      .orderBy('entry.day', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .limit(size);
    if (from) query.andWhere('entry.day >= :from', { from });
    if (to) query.andWhere('entry.day <= :to', { to });
    if (after) query.andWhere('(entry.day, entry.id) > (:day::date, :id)', { day: after.day, id: after.id });
    return query.getMany();
  }
}
