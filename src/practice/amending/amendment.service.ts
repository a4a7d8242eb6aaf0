import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../shared/errors';
import { Chronicle } from '../chronicle.service';
import { EntryWriter, type Settled } from '../entries/entry-writer.service';
import type { EntryWords } from '../entries/entries.schemas';
import { assertMay, assertSeen } from '../entries/lifecycle';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { PracticeEntryService } from '../entries/practice-entry.service';
import { Guard } from '../guard/guard.service';
import type { Remedy } from '../guard/remedies';
import { unsettled } from '../guard/wording';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { HeldEntries } from '../signing/held-entries.service';
import { Vocabularies } from '../vocabulary/vocabulary.service';

/** What the form of an amendment says: the words as they should be, and why. `version` is null for a new one. */
export type NewAmendment = {
  formKey: string;
  version: number | null;
  words: EntryWords;
  reason: string;
  send: boolean;
  remedies?: readonly Remedy[];
};

type SettledAmendment = Settled & { reason: string };

/** What came of it: an amendment, or the one that the same form made before. */
export type Amended = { entry: PracticeEntry; known: boolean };

/** Amending what was signed: a new entry that takes the place of the signed one as soon as it is signed itself. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly writer: EntryWriter,
    private readonly entries: PracticeEntryService,
    private readonly guard: Guard,
    private readonly periods: ClosedPeriods,
    private readonly vocabularies: Vocabularies,
    private readonly chronicle: Chronicle,
  ) {}

  /** Proposes an amendment of a signed entry of one's own, or changes the one that is open. There is one at a time. */
  amend(actor: Actor, id: string, form: NewAmendment): Promise<Amended> {
    return this.db.transaction(async () => {
      const original = await this.hold(actor, id);
      const open = await this.of(id);
      if (open?.formKey === form.formKey && form.version === null) return { entry: open, known: true };
      await this.periods.assertOpen(actor.personId, [original.day]);
      const settled = await this.check(actor, form);
      const entry = open
        ? await this.change(open, form.version, settled)
        : await this.begin(actor, original, { ...form, ...settled });
      await this.chronicle.note(actor, 'practice.amendment-written', `practice-entry:${entry.id}`, entry);
      return { entry: form.send ? await this.entries.submit(actor, entry.id) : entry, known: false };
    });
  }

  /** The amendment of an entry, open or signed, where there is one. */
  of(amendsId: string): Promise<PracticeEntry | null> {
    return this.db.of(PracticeEntry).findOneBy({ organisationId: this.db.organisationId, amendsId });
  }

  private async begin(
    actor: Actor,
    original: PracticeEntry,
    { formKey, version, reason, ...settled }: Pick<NewAmendment, 'formKey' | 'version'> & SettledAmendment,
  ): Promise<PracticeEntry> {
    assertMay('amend', original);
    if (version !== null) throw new Conflict('practice.errors.changedElsewhere');
    const made = await this.writer.insert(actor, formKey, settled, { id: original.id, reason });
    if (!made) throw new Conflict('practice.errors.formUsed');
    return made;
  }

  private change(open: PracticeEntry, version: number | null, { reason, ...settled }: SettledAmendment) {
    if (version === null) throw new Conflict('practice.errors.amendmentThere');
    assertMay('edit', open);
    assertSeen(open, version);
    return this.writer.update(open, settled, reason);
  }

  private async check(
    actor: Actor,
    { words, reason, remedies = [] }: NewAmendment,
  ): Promise<SettledAmendment> {
    const settled = await this.writer.check(actor, words, remedies);
    const { text, open } = await this.guard.settle(reason, await this.vocabularies.current(), remedies);
    if (open.length > 0) throw new InvalidInput([{ pointer: '/reason', detail: unsettled(open) }]);
    return { ...settled, reason: text };
  }

  private async hold({ personId }: Actor, id: string): Promise<PracticeEntry> {
    const entry = (await this.held.of([id])).get(id);
    if (entry?.traineeId !== personId) throw new NotFound();
    return entry;
  }
}
