import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import type { EntryWords } from './entries.schemas';
import { entryFaults } from './entry-faults';
import { EntryGrounds } from './entry-ground.service';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { Guard } from '../guard/guard.service';
import type { Kept, Remedy } from '../guard/remedies';
import { unsettled } from '../guard/wording';
import { columnsOf, wordsOf } from './entry-words';
import { PracticeEntry } from './practice-entry.entity';

const place = (id: string) => ({ table: 'practice_entries', id, column: 'reflection' });
const placeOfReason = (id: string) => ({ table: 'practice_entries', id, column: 'amendment_reason' });
const placeOfKept = (id: string) => ({ table: 'practice_entries', id, column: 'kept_words' });

/** The signed entry that an amendment is to take the place of, and why. */
export type Amends = { id: string; reason: string };

/** So many drafts are inserted with one query: each takes some twenty of the 65,535 parameters that one may have. */
const AT_ONCE = 500;

/** What an entry says, once nothing in it is undecided. */
export type Settled = { words: EntryWords; kept: Kept[] };

/** Puts the words of entries into rows and reads them back; the only place where a reflection is sealed and opened. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly grounds: EntryGrounds,
    private readonly vocabularies: Vocabularies,
    private readonly guard: Guard,
    private readonly periods: ClosedPeriods,
    private readonly clock: Clock,
  ) {}

  /**
   * The words as they are to be kept: with what the author decided about those that could tell who somebody is. Refuses
   * what the rules refuse and what is undecided, with every fault and its place.
   */
  async check(actor: Actor, words: EntryWords, remedies: readonly Remedy[]): Promise<Settled> {
    const ground = await this.grounds.about(actor, words);
    const faults = entryFaults(words, ground);
    const { text, open, kept } = await this.guard.settle(words.reflection, ground.vocabulary, remedies);
    if (open.length > 0) faults.push({ pointer: '/reflection', detail: unsettled(open) });
    if (faults.length > 0) throw new InvalidInput(faults);
    await this.periods.assertOpen(actor.personId, [words.day]);
    return { words: { ...words, reflection: text || null }, kept };
  }

  /** A draft of this person's; null when their form has made an entry already, even a moment ago. */
  async insert(
    actor: Actor,
    formKey: string,
    settled: Settled,
    amends: Amends | null = null,
  ): Promise<PracticeEntry | null> {
    const entry = this.draft(actor, formKey, settled, {
      amends,
      vocabulary: await this.vocabularies.current(),
    });
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

  /** Drafts of this person's, each of which was checked; a few hundred to a query. Gives their ids in order. */
  async insertAll(actor: Actor, all: readonly Settled[]): Promise<string[]> {
    const vocabulary = await this.vocabularies.current();
    const entries = all.map((settled) =>
      this.draft(actor, randomUUID(), settled, { vocabulary, amends: null }),
    );
    for (let from = 0; from < entries.length; from += AT_ONCE)
      await this.db.of(PracticeEntry).insert(entries.slice(from, from + AT_ONCE));
    return entries.map(({ id }) => id);
  }

  /** The entry with these words, as its next version; of an amendment, with this reason. */
  async update(entry: PracticeEntry, { words, kept }: Settled, reason?: string): Promise<PracticeEntry> {
    const changed = {
      ...columnsOf(words, await this.vocabularies.current()),
      version: entry.version + 1,
      reflectionSealed: this.sealing.seal(words.reflection, place(entry.id)),
      keptWordsSealed: this.sealed(entry.id, kept),
      changedAt: this.clock.now(),
      ...(reason ? { amendmentReasonSealed: this.sealing.seal(reason, placeOfReason(entry.id)) } : {}),
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

  /** The flagged words that its author let stand, in clear. */
  keptIn({ id, keptWordsSealed }: Pick<PracticeEntry, 'id' | 'keptWordsSealed'>): Kept[] {
    const text = this.sealing.open(keptWordsSealed, placeOfKept(id));
    return text ? (JSON.parse(text) as Kept[]) : [];
  }

  /** Why an amendment was written, in clear; null of any other entry. */
  reasonOf({
    id,
    amendmentReasonSealed,
  }: Pick<PracticeEntry, 'id' | 'amendmentReasonSealed'>): string | null {
    return this.sealing.open(amendmentReasonSealed, placeOfReason(id));
  }

  private draft(
    { organisationId, personId }: Actor,
    formKey: string,
    { words, kept }: Settled,
    { vocabulary, amends }: { vocabulary: Vocabulary; amends: Amends | null },
  ): PracticeEntry {
    const id = randomUUID();
    const now = this.clock.now();
    return {
      ...columnsOf(words, vocabulary),
      id,
      organisationId,
      traineeId: personId,
      formKey,
      version: 1,
      status: 'draft',
      reflectionSealed: this.sealing.seal(words.reflection, place(id)),
      keptWordsSealed: this.sealed(id, kept),
      amendsId: amends?.id ?? null,
      amendmentReasonSealed: this.sealing.seal(amends?.reason ?? null, placeOfReason(id)),
      createdAt: now,
      changedAt: now,
      submittedAt: null,
      signedAt: null,
    };
  }

  private sealed(id: string, kept: Kept[]): string | null {
    return this.sealing.seal(kept.length > 0 ? JSON.stringify(kept) : null, placeOfKept(id));
  }
}
