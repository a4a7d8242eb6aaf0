import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { LedgerRoot, RootHeads } from './ledger-root.entity';
import type { Leaf } from './root';

const SHOWN = 60;

/** Questions about published roots and about the heads that they stand for. */
@Injectable()
export class RootsQueries {
  constructor(private readonly db: Database) {}

  /** The head of every chain of the organisation at hand, in the order of the tree. */
  heads(): Promise<Leaf[]> {
    return this.db.query<Leaf>(
      `SELECT DISTINCT ON (trainee_id) organisation_id AS "organisationId", trainee_id AS "traineeId", sequence, hash
         FROM sign_offs WHERE organisation_id = $1 ORDER BY trainee_id, sequence DESC`,
      [this.db.organisationId],
    );
  }

  /** The heads that a root of the organisation at hand stands for, in the order of the tree. */
  async headsOf(day: string): Promise<Leaf[]> {
    const { organisationId } = this.db;
    const row = await this.db.of(RootHeads).findOneBy({ organisationId, day });
    return row?.heads ?? [];
  }

  /** What the organisation at hand published last. */
  last(): Promise<LedgerRoot | null> {
    const { organisationId } = this.db;
    return this.db.of(LedgerRoot).findOne({ where: { organisationId }, order: { publishedAt: 'DESC' } });
  }

  /** What an organisation published of late, for anybody. */
  published(slug: string): Promise<LedgerRoot[]> {
    return this.db.of(LedgerRoot).find({ where: { slug }, order: { publishedAt: 'DESC' }, take: SHOWN });
  }
}
