import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { EntryWriter } from '../entries/entry-writer.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { SignOff } from '../signing/sign-off.entity';
import { AmendmentService } from './amendment.service';
import { type Voided, VoidService } from './void.service';

/** An entry that was signed and then amended, with its signature. */
export type Before = { entry: PracticeEntry; signOff: SignOff | null };

/** What happened to an entry beside its own signature. */
export type Amending = {
  /** Why it was written, of an amendment. */
  reason: string | null;
  /** What it takes the place of, the latest first. */
  before: Before[];
  /** The amendment of it, open or signed. */
  after: PracticeEntry | null;
  voided: Voided | null;
};

/** What came before an entry and after it. */
@Injectable()
export class AmendingReading {
  constructor(
    private readonly db: Database,
    private readonly writer: EntryWriter,
    private readonly amendments: AmendmentService,
    private readonly voids: VoidService,
  ) {}

  async of(entry: PracticeEntry): Promise<Amending> {
    return {
      reason: this.writer.reasonOf(entry),
      before: entry.amendsId ? await this.before(entry.id) : [],
      after: await this.amendments.of(entry.id),
      voided: entry.status === 'voided' ? await this.voids.of(entry.id) : null,
    };
  }

  private async before(entryId: string): Promise<Before[]> {
    const ids = (await this.versionsBefore(entryId)).slice(1);
    const { organisationId } = this.db;
    const entries = await this.db.of(PracticeEntry).findBy({ organisationId, id: In(ids) });
    const signOffs = await this.db.of(SignOff).findBy({ organisationId, entryId: In(ids), kind: 'entry' });
    return ids.flatMap((id) => {
      const entry = entries.find((one) => one.id === id);
      const signOff = signOffs.find((one) => one.entryId === id) ?? null;
      return entry ? [{ entry, signOff }] : [];
    });
  }

  /** The ids of an entry and of everything that it takes the place of, one after the other. */
  async versionsBefore(entryId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `WITH RECURSIVE version (id, amends_id, step) AS (
         SELECT id, amends_id, 1 FROM practice_entries WHERE organisation_id = $1 AND id = $2
         UNION ALL
         SELECT e.id, e.amends_id, step + 1 FROM version v
           JOIN practice_entries e ON e.organisation_id = $1 AND e.id = v.amends_id)
       SELECT id FROM version ORDER BY step`,
      [this.db.organisationId, entryId],
    );
    return rows.map(({ id }) => id);
  }
}
