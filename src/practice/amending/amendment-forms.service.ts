import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { entryFormPage, typedOf } from '../entries/entry-form.view';
import { type Choices, EntryGrounds } from '../entries/entry-ground.service';
import { EntryReading, type OpenedEntry } from '../entries/entry-reading.service';
import { EntryWriter } from '../entries/entry-writer.service';
import { wordsOf } from '../entries/entry-words';
import { may } from '../entries/lifecycle';
import { Guard } from '../guard/guard.service';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { MOST_FLAGGED, remediesIn, typedAgain } from '../guard/guard.schemas';

/** The pages with the form of an amendment: filled with what was signed, or with the amendment that is open. */
@Injectable()
export class AmendmentForms {
  constructor(
    private readonly grounds: EntryGrounds,
    private readonly reading: EntryReading,
    private readonly writer: EntryWriter,
    private readonly guard: Guard,
    private readonly periods: ClosedPeriods,
  ) {}

  /** The form for amending an entry; the entry's own page, or its amendment's, when that is not open now. Refuses closed periods. */
  async about(actor: Actor, id: string): Promise<Page | Redirect> {
    const original = await this.reading.openOwn(actor, id);
    const { after } = original.amending;
    if (after && !may('edit', after)) return redirect(`/practice-entries/${after.id}`);
    if (!after && !may('amend', original.entry)) return redirect(`/practice-entries/${id}`);
    await this.periods.assertOpen(actor.personId, [original.entry.day]);
    return this.form(actor, original, this.filled(original));
  }

  /** As `about`, with what was typed and why it was refused. */
  async again(actor: Actor, id: string, typed: Typed, refused: Refused): Promise<Page> {
    return this.form(actor, await this.reading.openOwn(actor, id), typed, refused);
  }

  private filled({ entry, reflection, kept, amending: { after } }: OpenedEntry): Typed {
    if (!after) return typedOf(wordsOf(entry, reflection), kept);
    const typed = typedOf(this.writer.read(after), this.writer.keptIn(after));
    return { ...typed, reason: this.writer.reasonOf(after) ?? '' };
  }

  private async form(
    actor: Actor,
    { entry, amending: { after } }: OpenedEntry,
    typed: Typed,
    refused?: Refused,
  ): Promise<Page> {
    const choices = await this.grounds.of(actor);
    const formKey = answer(typed, 'formKey') || after?.formKey || randomUUID();
    const shown = await this.flagged(typed, choices);
    return entryFormPage(choices, {
      ...shown,
      refused: refused ?? null,
      formKey,
      amending: entry,
      editing: after,
    });
  }

  /** What was typed, after what was decided about it, and the words to decide about: in the reflection and the reason. */
  private async flagged(typed: Typed, { vocabulary }: Choices) {
    const settle = (name: string) => this.guard.settle(answer(typed, name), vocabulary, remediesIn(typed));
    const [reflection, reason] = [await settle('reflection'), await settle('reason')];
    const words = [...reflection.open, ...reflection.kept, ...reason.open, ...reason.kept];
    const flagged = words
      .filter(({ quote }, at) => words.findIndex((other) => other.quote === quote) === at)
      .slice(0, MOST_FLAGGED);
    const texts = { reflection: reflection.text, reason: reason.text };
    return { typed: { ...typed, ...typedAgain(flagged, typed), ...texts }, flagged };
  }
}
