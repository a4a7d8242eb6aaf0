import { Injectable } from '@nestjs/common';
import type { BulkItem } from './bulk-item.entity';
import type { Selection } from './selection.schemas';

/** What came of the work on one item. `because` is a sentence for people. */
export type Outcome = { state: 'done' | 'left' | 'failed'; because?: string; certificateId?: string };

/** A kind of work that can be done to many. */
export type BulkKind = {
  /** Its name in addresses, rows and texts (`certificates.bulk.kinds.<name>`). */
  name: string;
  /** What is chosen from; lists that choose from the same thing offer the same kinds. */
  from: 'certificates' | 'candidates';
  /** How many match. */
  count: (selection: Selection) => Promise<number>;
  /** Writes the items of a run, numbered from 1 and waiting, in one statement. */
  choose: (runId: string, selection: Selection) => Promise<void>;
  /**
   * Does one of them, in the transaction at hand. Throwing undoes what it did; a `Failure` tells people why. What it
   * does outside of the database must be safe to do twice.
   */
  work: (item: BulkItem) => Promise<Outcome>;
};

/** The kinds of work there are: each feature registers its own at start (`onModuleInit`). */
@Injectable()
export class BulkKinds {
  private readonly kinds = new Map<string, BulkKind>();

  /** At start, once for each name. */
  register(kind: BulkKind): void {
    if (this.kinds.has(kind.name)) throw new Error(`The kind of work "${kind.name}" is registered twice`);
    this.kinds.set(kind.name, kind);
  }

  /** The kind of this name; null where nobody registered it. */
  find(name: string): BulkKind | null {
    return this.kinds.get(name) ?? null;
  }

  /** All that are chosen from the same thing. */
  from(what: BulkKind['from']): BulkKind[] {
    return [...this.kinds.values()].filter(({ from }) => from === what);
  }
}
