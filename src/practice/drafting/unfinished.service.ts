import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Typed } from '../../shared/http/forms';
import { Sealing } from '../../shared/sealing/sealing.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { TypedSoFar } from './drafting.schemas';
import { type Mark, turnOf } from './turns';
import { UnfinishedEntry } from './unfinished.entity';

/** What was typed into a form and saved for its author, and when. */
export type Unfinished = { formKey: string; typed: Typed; mark: Mark; savedAt: Date };

/**
 * What came of typed words: `saved`; `late`, when later ones were there already; `elsewhere`, when another page has saved
 * others meanwhile, which come along; `sent`, when the form has made its entry; `changed`, when the entry says
 * something else by now.
 */
export type Outcome =
  | { state: 'saved' | 'late' | 'sent' | 'changed' }
  | { state: 'elsewhere'; saved: Pick<Unfinished, 'typed' | 'mark' | 'savedAt'> };

const DAYS_KEPT = 30;

type Author = Pick<Actor, 'personId'>;
type Row = Pick<UnfinishedEntry, 'organisationId' | 'traineeId' | 'formKey'>;

/** Forms that somebody is still writing. What stands in them is sealed, need not be right, and is nobody else's. */
@Injectable()
export class UnfinishedEntries {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was typed, unless it would undo something later or something that its page has not seen. */
  keep(author: Author, formKey: string, { typed, version, mark, seen }: TypedSoFar): Promise<Outcome> {
    return this.db.transaction(async () => {
      const row = this.rowOf(author, formKey);
      await this.db.takeTurns(`unfinished:${formKey}`);
      const entry = await this.db.of(PracticeEntry).findOneBy(row);
      if ((entry?.version ?? 0) !== version) return { state: version === 0 ? 'sent' : 'changed' };
      const saved = await this.db.of(UnfinishedEntry).findOneBy(row);
      const turn = turnOf(mark, seen, saved?.entryVersion === version ? saved : null);
      if (turn === 'elsewhere' && saved) return { state: turn, saved: this.opened(saved) };
      if (turn !== 'saves') return { state: 'late' };
      await this.save(row, saved?.id ?? randomUUID(), { typed, version, mark, seen });
      return { state: 'saved' };
    });
  }

  /** What was typed last into this form, for the version of its entry that holds; null where nothing was. */
  async find(author: Author, formKey: string, version = 0): Promise<Unfinished | null> {
    const row = { ...this.rowOf(author, formKey), entryVersion: version };
    const saved = await this.db.of(UnfinishedEntry).findOneBy(row);
    return saved && this.opened(saved);
  }

  /** The form has made its entry, or its author throws away what stands in it. */
  async forget(author: Author, formKey: string): Promise<void> {
    await this.db.of(UnfinishedEntry).delete(this.rowOf(author, formKey));
  }

  /** Throws away what nobody went on with for a month, in the organisation at hand. */
  forgetOld(): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.query(
        `DELETE FROM practice_unfinished WHERE organisation_id = $1 AND saved_at < $2::timestamptz - interval '1 day' * $3`,
        [this.db.organisationId, this.clock.now(), DAYS_KEPT],
      );
    });
  }

  private async save(row: Row, id: string, { typed, version, mark }: TypedSoFar): Promise<void> {
    const typedSealed = this.sealing.seal(JSON.stringify(typed), placeOf(id));
    const saved = { ...row, ...mark, id, entryVersion: version, typedSealed, savedAt: this.clock.now() };
    await this.db.of(UnfinishedEntry).upsert(saved, ['organisationId', 'traineeId', 'formKey']);
  }

  private rowOf({ personId }: Author, formKey: string): Row {
    return { organisationId: this.db.organisationId, traineeId: personId, formKey };
  }

  private opened({ id, formKey, typedSealed, writer, turn, savedAt }: UnfinishedEntry): Unfinished {
    const text = this.sealing.open(typedSealed, placeOf(id));
    return { formKey, typed: JSON.parse(text) as Typed, mark: { writer, turn }, savedAt };
  }
}

const placeOf = (id: string) => ({ table: 'practice_unfinished', id, column: 'typed' });
