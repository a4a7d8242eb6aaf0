import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Database } from '../database/database.service';
import { deriveKey, type Place, seal, type SealingKey, unseal } from './sealing';

type Column = Omit<Place, 'organisationId'>;

/** Keeps what people write in confidence unreadable in the database, in its backups and to whoever copies them. */
@Injectable()
export class Sealing {
  private readonly keys: readonly [SealingKey, ...SealingKey[]];

  constructor(
    config: Config,
    private readonly db: Database,
  ) {
    this.keys = [deriveKey(config.secret)];
  }

  /** Nothing stays nothing. */
  seal<T extends string | null>(text: T, column: Column): T extends string ? string : string | null;
  seal(text: string | null, column: Column): string | null {
    return text === null ? null : seal(this.keys[0], text, this.place(column));
  }

  /** What was sealed for this column of this row. */
  open<T extends string | null>(sealed: T, column: Column): T extends string ? string : string | null;
  open(sealed: string | null, column: Column): string | null {
    return sealed === null ? null : unseal(this.keys, sealed, this.place(column));
  }

  private place(column: Column): Place {
    return { organisationId: this.db.organisationId, ...column };
  }
}
