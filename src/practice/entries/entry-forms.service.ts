import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Refused } from '../../shared/http/refused';
import { Guard } from '../guard/guard.service';
import { MOST_FLAGGED, remediesIn, typedAgain } from '../guard/guard.schemas';
import { EntriesQueries } from './entries.queries';
import { entryFormPage, typedOf } from './entry-form.view';
import { type Choices, EntryGrounds } from './entry-ground.service';
import { EntryReading } from './entry-reading.service';
import { wordsOf } from './entry-words';
import { may } from './lifecycle';

/** The pages with an entry's form: new, about an entry, and again with what was typed and why. */
@Injectable()
export class EntryForms {
  constructor(
    private readonly grounds: EntryGrounds,
    private readonly reading: EntryReading,
    private readonly queries: EntriesQueries,
    private readonly guard: Guard,
  ) {}

  /** An empty form, with today and whoever signed last. */
  async blank(actor: Actor): Promise<Page> {
    const choices = await this.grounds.of(actor);
    const supervisorId = (await this.queries.lastSupervisor(actor.personId)) ?? '';
    return entryFormPage(choices, { typed: { day: choices.today, supervisorId }, formKey: randomUUID() });
  }

  async again(actor: Actor, typed: Typed, refused: Refused): Promise<Page> {
    const formKey = answer(typed, 'formKey') || randomUUID();
    const choices = await this.grounds.of(actor);
    return entryFormPage(choices, { ...(await this.flagged(typed, choices)), refused, formKey });
  }

  /** A form that made an entry before and says something else by now: sent once more, it makes another. */
  async used(actor: Actor, typed: Typed): Promise<Page> {
    const refused: Refused = { status: 409, errors: {}, error: t('practice.errors.formUsed') };
    return this.again(actor, { ...typed, formKey: '' }, refused);
  }

  /** The form of an entry, with what it says; the entry's own page when it may not be changed. */
  async about(actor: Actor, id: string): Promise<Page | Redirect> {
    const { entry, reflection, kept } = await this.reading.openOwn(actor, id);
    if (!may('edit', entry)) return redirect(`/practice-entries/${id}`);
    const choices = await this.grounds.of(actor);
    const shown = await this.flagged(typedOf(wordsOf(entry, reflection), kept), choices);
    return entryFormPage(choices, { ...shown, formKey: entry.formKey, editing: entry });
  }

  /** As `about`, with what was typed, or else what the entry says, and why it was refused. */
  async aboutAgain(actor: Actor, id: string, refused: Refused, typed?: Typed): Promise<Page> {
    const { entry, reflection, kept } = await this.reading.openOwn(actor, id);
    const choices = await this.grounds.of(actor);
    const shown = await this.flagged(typed ?? typedOf(wordsOf(entry, reflection), kept), choices);
    return entryFormPage(choices, { ...shown, refused, formKey: entry.formKey, editing: entry });
  }

  /** What was typed, after what was decided about it, and the words to decide about. */
  private async flagged(typed: Typed, { vocabulary }: Choices) {
    const reflection = answer(typed, 'reflection');
    const { text, open, kept } = await this.guard.settle(reflection, vocabulary, remediesIn(typed));
    const flagged = [...open, ...kept].slice(0, MOST_FLAGGED);
    return { typed: { ...typed, ...typedAgain(flagged, typed), reflection: text }, flagged };
  }
}
