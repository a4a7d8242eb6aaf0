import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import { DeploymentKeys } from './deployment-keys.provider';
import { type Place, seal, type SealingKey, unseal } from './sealing';

type Column = Omit<Place, 'organisationId'>;

/**
 * Keeps what people write in confidence unreadable in the database, in its backups and to whoever copies them: under
 * the newest key of the organisation at hand, or the deployment's own until it has one.
 */
@Injectable()
export class Sealing {
  constructor(
    private readonly db: Database,
    private readonly deployment: DeploymentKeys,
  ) {}

  /** Nothing stays nothing. */
  seal<T extends string | null>(text: T, column: Column): T extends string ? string : string | null;
  seal(text: string | null, column: Column): string | null {
    return text === null ? null : seal(this.keys[0], text, this.place(column));
  }

  /** What was sealed for this column of this row, under whichever key. */
  open<T extends string | null>(sealed: T, column: Column): T extends string ? string : string | null;
  open(sealed: string | null, column: Column): string | null {
    return sealed === null ? null : unseal(this.keys, sealed, this.place(column));
  }

  private get keys(): readonly [SealingKey, ...SealingKey[]] {
    const { organisationId, wrappedKeys } = this.db;
    const own = wrappedKeys.map((key) => this.deployment.unwrap(organisationId, key));
    return [...own, ...this.deployment.keys] as [SealingKey, ...SealingKey[]];
  }

  private place(column: Column): Place {
    return { organisationId: this.db.organisationId, ...column };
  }
}
