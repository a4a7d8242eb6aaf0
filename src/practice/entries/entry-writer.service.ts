import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import type { EntryWords } from './entries.schemas';
import { entryFaults } from './entry-faults';
import { EntryGrounds } from './entry-ground.service';
import { columnsOf, wordsOf } from './entry-words';
import { PracticeEntry } from './practice-entry.entity';

const place = (id: string) => ({ table: 'practice_entries', id, column: 'reflection' });

/** Puts the words of entries into rows and reads them back; the only place where a reflection is sealed and opened. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly grounds: EntryGrounds,
    private readonly vocabularies: Vocabularies,
    private readonly clock: Clock,
  ) {}

  /** Refuses words that the rules refuse, with every fault and its place. */
  async check(actor: Actor, words: EntryWords): Promise<void> {
    const { supervisors, ...ground } = await this.grounds.of(actor);
    const faults = entryFaults(words, { ...ground, supervisorIds: supervisors.map(({ id }) => id) });
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  /** A draft of this person's; null when their form has made an entry already, even a moment ago. */
  async insert(
    { organisationId, personId }: Actor,
    formKey: string,
    words: EntryWords,
  ): Promise<PracticeEntry | null> {
    const id = randomUUID();
    const now = this.clock.now();
    const entry: PracticeEntry = {
      ...columnsOf(words, await this.vocabularies.current()),
      id,
      organisationId,
      traineeId: personId,
      formKey,
      version: 1,
      status: 'draft',
      reflectionSealed: this.sealing.seal(words.reflection, place(id)),
      createdAt: now,
      changedAt: now,
      submittedAt: null,
      signedAt: null,
    };
    const into = this.db
      .of(PracticeEntry)
      .createQueryBuilder()
      .insert()
      .values(entry)
      .orIgnore()
      .returning('id');
    const { raw } = (await into.execute()) as { raw: unknown[] };
    return raw.length > 0 ? entry : null;
  }

  /** The entry with these words, as its next version. */
  async update(entry: PracticeEntry, words: EntryWords): Promise<PracticeEntry> {
    const changed = {
      ...columnsOf(words, await this.vocabularies.current()),
      version: entry.version + 1,
      reflectionSealed: this.sealing.seal(words.reflection, place(entry.id)),
      changedAt: this.clock.now(),
    };
    await this.db.of(PracticeEntry).update({ id: entry.id }, changed);
    return { ...entry, ...changed };
  }

  /** What an entry says. */
  read(entry: PracticeEntry): EntryWords {
    return wordsOf(entry, this.reflectionOf(entry));
  }

  /** What its author thought about it, in clear. */
  reflectionOf({ id, reflectionSealed }: Pick<PracticeEntry, 'id' | 'reflectionSealed'>): string | null {
    return this.sealing.open(reflectionSealed, place(id));
  }
}
