import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database.service';
import { SealingKeyRow } from './sealing-key.entity';
import { Sealing } from './sealing.service';

/** A column with sealed texts, and the column of the same row that its texts are bound to. */
type SealedColumn = { table: string; column: string; boundTo: string };

/** How many texts are sealed anew in one transaction. */
const BATCH = 500;
/** Every transaction that began under an older key has ended after so long. */
const AN_HOUR = 60 * 60 * 1000;

/**
 * Seals what lies under an older key of the organisation at hand under its newest, while everybody goes on working,
 * and forgets older keys once nothing needs them.
 */
@Injectable()
export class Resealing {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** Seals everything anew that needs it, and says how many texts that were. It may be stopped at any time and repeated. */
  async all(): Promise<number> {
    const columns = await this.db.transaction(() => this.toLookAt());
    let sealed = 0;
    for (const column of columns) {
      for (let done = BATCH; done === BATCH; sealed += done) {
        done = await this.db.transaction(() => this.batch(column));
      }
    }
    return sealed;
  }

  /** Forgets every older key, once nothing lies under it and nobody who knows it can be at work any more. */
  forgetOlderKeys(): Promise<number> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const order = { createdAt: 'DESC', id: 'DESC' } as const;
      const [newest, ...older] = await this.db.of(SealingKeyRow).find({ where: { organisationId }, order });
      if (!newest || older.length === 0) return 0;
      if (this.clock.now().getTime() - newest.createdAt.getTime() < AN_HOUR) return 0;
      for (const column of await this.columns()) {
        if ((await this.underOlderKeys(column, newest.id, 1)).length > 0) return 0;
      }
      for (const { id } of older) await this.db.of(SealingKeyRow).delete({ organisationId, id });
      return older.length;
    });
  }

  /** Every column while there is an older key that something may lie under; none where there is but one key. */
  private toLookAt(): Promise<SealedColumn[]> {
    return this.db.wrappedKeys.length > 1 ? this.columns() : Promise.resolve([]);
  }

  private columns(): Promise<SealedColumn[]> {
    return this.db.query<SealedColumn>(
      'SELECT table_name AS "table", column_name AS "column", bound_to AS "boundTo" FROM sealed_columns()',
    );
  }

  private async batch(column: SealedColumn): Promise<number> {
    const [newest] = this.db.wrappedKeys;
    if (!newest) return 0;
    const texts = await this.underOlderKeys(column, newest.id, BATCH);
    if (texts.length === 0) return 0;
    const anew = texts.map(({ id, sealed }) => {
      const place = { table: column.table, id, column: column.column.replace(/_sealed$/, '') };
      return this.sealing.seal(this.sealing.open(sealed, place), place);
    });
    const { table, column: name, boundTo } = column;
    const ids = texts.map(({ id }) => id);
    const was = texts.map(({ sealed }) => sealed);
    await this.db.query('SELECT seal_anew($1, $2, $3, $4, $5, $6)', [table, name, boundTo, ids, was, anew]);
    return texts.length;
  }

  /** NOTE: the names come from the catalogue, so they may stand in the statement. */
  private underOlderKeys({ table, column, boundTo }: SealedColumn, newest: string, limit: number) {
    return this.db.query<{ id: string; sealed: string }>(
      `SELECT ${boundTo}::text AS id, ${column} AS sealed FROM ${table}
        WHERE organisation_id = $1 AND ${column} IS NOT NULL AND split_part(${column}, '.', 1) <> $2
        LIMIT ${String(limit)}`,
      [this.db.organisationId, newest],
    );
  }
}
