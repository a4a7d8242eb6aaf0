import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { AgreementRecords } from '../agreements/agreement-records.service';
import { Chronicle } from '../chronicle.service';
import { EntrySubmitted } from '../events';
import { Observation } from '../observing/observation.entity';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { same } from '../same';
import type { Remedy } from '../guard/remedies';
import { assertMay, assertSeen } from './lifecycle';
import { EntryWriter } from './entry-writer.service';
import type { EntryWords } from './entries.schemas';
import { PracticeEntry } from './practice-entry.entity';

/** What came of a form: a new entry, the one it made before, or neither because it says something else by now. */
export type Kept = { entry: PracticeEntry; outcome: 'new' | 'known' | 'other' };

/** What a form says: `remedies` are what its author decided about words that could tell who somebody is. */
export type NewEntry = { formKey: string; words: EntryWords; send: boolean; remedies?: readonly Remedy[] };

/** What trainees do with their practice entries. */
@Injectable()
export class PracticeEntryService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: EntryWriter,
    private readonly periods: ClosedPeriods,
    private readonly agreements: AgreementRecords,
    private readonly chronicle: Chronicle,
  ) {}

  /** Writes an entry down and, with `send`, sends it to its supervisor. The same form makes one entry. */
  create(actor: Actor, form: NewEntry): Promise<Kept> {
    return this.db.transaction(async () => {
      const settled = await this.writer.check(actor, form.words, form.remedies ?? []);
      const { formKey } = form;
      const made = await this.writer.insert(actor, formKey, settled);
      if (!made) return this.madeBefore(actor, formKey, settled.words);
      await this.note(actor, 'written', made);
      return { entry: form.send ? await this.send(actor, made) : made, outcome: 'new' };
    });
  }

  /**
   * Changes a draft or a returned entry, whose `version` the author has seen; with `send`, sends it as well. The same
   * change that arrives again, because its answer was lost, changes nothing.
   */
  edit(
    actor: Actor,
    id: string,
    form: Omit<NewEntry, 'formKey'> & { version: number | null },
  ): Promise<PracticeEntry> {
    return this.db.transaction(async () => {
      const entry = await this.hold(actor, id);
      if (await this.isDone(actor, entry, form)) return entry;
      assertMay('edit', entry);
      if (entry.amendsId) await this.periods.assertAllOpen(actor.personId, [entry]);
      if (form.version !== null) assertSeen(entry, form.version);
      const settled = await this.writer.check(actor, form.words, form.remedies ?? []);
      const written = await this.writer.update(entry, settled);
      await this.note(actor, 'changed', written);
      return form.send ? this.send(actor, written) : written;
    });
  }

  /** Sends a draft or a returned entry to its supervisor as it is. */
  submit(actor: Actor, id: string): Promise<PracticeEntry> {
    return this.db.transaction(async () => {
      const entry = await this.hold(actor, id);
      assertMay('submit', entry);
      await this.writer.check(actor, this.writer.read(entry), this.writer.keptIn(entry));
      return this.send(actor, entry);
    });
  }

  /** Takes an entry back from its supervisor; it is a draft again. */
  withdraw(actor: Actor, id: string): Promise<PracticeEntry> {
    return this.db.transaction(async () => {
      const entry = await this.hold(actor, id);
      assertMay('withdraw', entry);
      await this.note(actor, 'withdrawn', entry);
      await this.db.of(PracticeEntry).update({ id }, { status: 'draft' });
      return { ...entry, status: 'draft' };
    });
  }

  /** Deletes a draft for good. */
  delete(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const entry = await this.hold(actor, id);
      assertMay('delete', entry);
      await this.assertUnobserved(id);
      await this.db.of(PracticeEntry).delete({ id });
      await this.note(actor, 'deleted', entry);
    });
  }

  /** What a supervisor wrote down of an entry that they saw stays, and so does the entry. */
  private async assertUnobserved(entryId: string): Promise<void> {
    const { organisationId } = this.db;
    if (await this.db.of(Observation).existsBy({ organisationId, entryId }))
      throw new Conflict('practice.errors.entryObserved');
  }

  /** Whether this very change is the one that the entry had last. */
  private async isDone(
    actor: Actor,
    entry: PracticeEntry,
    { version, words, send, remedies = [] }: Omit<NewEntry, 'formKey'> & { version: number | null },
  ): Promise<boolean> {
    if (entry.version - 1 !== version || (send && entry.status === 'draft')) return false;
    const settled = await this.writer.check(actor, words, remedies);
    return same(settled.words, this.writer.read(entry));
  }

  private note(actor: Actor, what: 'written' | 'changed' | 'withdrawn' | 'deleted', entry: PracticeEntry) {
    return this.chronicle.note(actor, `practice.entry-${what}`, `practice-entry:${entry.id}`, entry);
  }

  private async send(actor: Actor, entry: PracticeEntry): Promise<PracticeEntry> {
    await this.periods.assertAllOpen(entry.traineeId, [entry]);
    await this.agreements.assertAgreed(entry);
    const submittedAt = this.clock.now();
    await this.db.of(PracticeEntry).update({ id: entry.id }, { status: 'submitted', submittedAt });
    await this.chronicle.entry(actor, EntrySubmitted, entry);
    return { ...entry, status: 'submitted', submittedAt };
  }

  private async madeBefore(actor: Actor, formKey: string, words: EntryWords): Promise<Kept> {
    const entry = await this.db.of(PracticeEntry).findOneByOrFail({ traineeId: actor.personId, formKey });
    return { entry, outcome: same(words, this.writer.read(entry)) ? 'known' : 'other' };
  }

  private async hold({ personId }: Actor, id: string): Promise<PracticeEntry> {
    const entry = await this.db.lock(PracticeEntry, id);
    if (entry.traineeId !== personId) throw new NotFound();
    return entry;
  }
}
