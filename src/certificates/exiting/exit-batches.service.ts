import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Parts, PartsQueries } from '../bulk/parts.queries';

const BATCH = 100;

/** Reads the whole register, a hundred certificates at a time, so that many need no more memory than few. */
@Injectable()
export class ExitBatches {
  constructor(
    private readonly db: Database,
    private readonly parts: PartsQueries,
  ) {}

  /** All of them, or those of one organisation (`slug`), by code; each batch in a transaction of its own. */
  async *of(slug: string | null): AsyncGenerator<Parts[]> {
    for (let after = ''; ;) {
      const from = after;
      const batch = await this.db.transaction(() => this.parts.after(from, slug, BATCH), { readOnly: true });
      const last = batch.at(-1);
      if (!last) return;
      yield batch;
      after = last.entry.code;
    }
  }
}
