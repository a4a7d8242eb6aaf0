import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import type { CheckedLine } from '../checked-line';
import { type VerificationListLine } from './verification-list-line.entity';

/** Which lines of a list are asked for. */
export type Wanted = CheckedLine['result'] | null;

export type Counts = Record<CheckedLine['result'], number> & { checked: number };

const columns = 'list_id AS "listId", line, code, name, result, found';

/** Questions about lists that are being checked. */
@Injectable()
export class ListsQueries {
  constructor(private readonly db: Database) {}

  /** How many lines had which result so far. */
  async counts(listId: string): Promise<Counts> {
    const rows = await this.db.query<{ result: CheckedLine['result']; lines: number }>(
      `SELECT result, count(*)::int AS lines FROM verification_list_lines
        WHERE list_id = $1 AND result IS NOT NULL GROUP BY result`,
      [listId],
    );
    const of = (result: CheckedLine['result']) => rows.find((row) => row.result === result)?.lines ?? 0;
    return {
      valid: of('valid'),
      'not-valid': of('not-valid'),
      'cannot-tell': of('cannot-tell'),
      'name-differs': of('name-differs'),
      checked: rows.reduce((sum, { lines }) => sum + lines, 0),
    };
  }

  /** The lines that were checked, in their order, from the one after `after`. */
  lines(
    listId: string,
    asked: { wanted: Wanted; after: number; most: number },
  ): Promise<VerificationListLine[]> {
    return this.db.query(
      `SELECT ${columns} FROM verification_list_lines
        WHERE list_id = $1 AND line > $2 AND result IS NOT NULL AND ($3::text IS NULL OR result = $3)
        ORDER BY line LIMIT $4`,
      [listId, asked.after, asked.wanted, asked.most],
    );
  }
}
