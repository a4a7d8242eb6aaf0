import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Conflict, type Failure } from '../../shared/errors';
import { Chronicle } from '../chronicle.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { EntryAmended } from '../events';

/** Puts amendments, as they are signed, in the place of what they amend. */
@Injectable()
export class Superseding {
  constructor(
    private readonly db: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** Why some of these cannot be signed: what they amend does not stand any more. Asked with turns at the ledger taken. */
  async baseless(entries: readonly PracticeEntry[]): Promise<Map<string, Failure>> {
    const originals = new Map((await this.originals(entries)).map((one) => [one.id, one]));
    const lost = entries.filter(({ amendsId }) => amendsId && originals.get(amendsId)?.status !== 'signed');
    return new Map(lost.map(({ id }) => [id, new Conflict('practice.errors.amendsNothing')]));
  }

  /** What these amend counts no more. NOTE: after the ledger has them and before they are marked as signed. */
  async supersede(actor: Actor, entries: readonly PracticeEntry[]): Promise<void> {
    const originals = await this.originals(entries);
    if (originals.length === 0) return;
    const { organisationId } = this.db;
    const ids = originals.map(({ id }) => id);
    await this.db.of(PracticeEntry).update({ organisationId, id: In(ids) }, { status: 'amended' });
    await this.chronicle.entries(actor, EntryAmended, originals);
  }

  private async originals(entries: readonly PracticeEntry[]): Promise<PracticeEntry[]> {
    const ids = entries.flatMap(({ amendsId }) => amendsId ?? []);
    if (ids.length === 0) return [];
    return this.db.of(PracticeEntry).findBy({ organisationId: this.db.organisationId, id: In(ids) });
  }
}
