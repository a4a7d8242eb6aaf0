import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Refused } from '../../shared/http/refused';
import { UnfinishedEntries } from '../drafting/unfinished.service';
import { Guard } from '../guard/guard.service';
import { MOST_FLAGGED, remediesIn, typedAgain } from '../guard/guard.schemas';
import { EntriesQueries } from './entries.queries';
import { entryFormPage, typedOf } from './entry-form.view';
import { type Choices, EntryGrounds } from './entry-ground.service';
import { EntryReading } from './entry-reading.service';
import { wordsOf } from './entry-words';
import { may } from './lifecycle';

/** Stands in an address for the entry that was written last. */
export const LAST = 'last';

/** The pages with an entry's form: new, about an entry, and again with what was typed and why. */
@Injectable()
export class EntryForms {
  constructor(
    private readonly grounds: EntryGrounds,
    private readonly reading: EntryReading,
    private readonly queries: EntriesQueries,
    private readonly guard: Guard,
    private readonly unfinished: UnfinishedEntries,
  ) {}

  /** A new form for today, with what seldom changes as it was last time; or what was typed into this one before. */
  async blank(actor: Actor, formKey: string = randomUUID()): Promise<Page> {
    const choices = await this.grounds.of(actor);
    const saved = await this.unfinished.find(actor, formKey);
    if (saved) {
      const unfinished = { ...saved, timeZone: actor.timeZone };
      return entryFormPage(choices, { ...(await this.flagged(saved.typed, choices)), formKey, unfinished });
    }
    const last = await this.queries.last(actor.personId);
    const usual = last ? usualOf(typedOf(wordsOf(last, null))) : {};
    return entryFormPage(choices, { typed: { ...usual, day: choices.today }, formKey });
  }

  /**
   * A new form for today that says what an entry of this person's says, the last one or another, but not what was
   * thought about it and whether somebody sat in.
   */
  async repeated(actor: Actor, which: string): Promise<Page> {
    const entry =
      which === LAST
        ? await this.queries.last(actor.personId)
        : (await this.reading.openOwn(actor, which)).entry;
    if (!entry) return this.blank(actor);
    const choices = await this.grounds.of(actor);
    const words = { ...wordsOf(entry, null), day: choices.today, observed: false };
    return entryFormPage(choices, { typed: typedOf(words), formKey: randomUUID() });
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

  /** The form of an entry, with what it says or what was typed to change it; the entry's own page when it may not be changed. */
  async about(actor: Actor, id: string): Promise<Page | Redirect> {
    const { entry, reflection, kept } = await this.reading.openOwn(actor, id);
    if (!may('edit', entry)) return redirect(`/practice-entries/${id}`);
    if (entry.amendsId) return redirect(`/practice-entries/${entry.amendsId}/amendment`);
    const choices = await this.grounds.of(actor);
    const saved = await this.unfinished.find(actor, entry.formKey, entry.version);
    const typed = saved?.typed ?? typedOf(wordsOf(entry, reflection), kept);
    const shown = await this.flagged(typed, choices);
    const unfinished = saved && { ...saved, timeZone: actor.timeZone };
    return entryFormPage(choices, { ...shown, formKey: entry.formKey, editing: entry, unfinished });
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

const usualOf = ({ supervisorId = '', activityKind = '', setting = '', paid = '' }: Typed): Typed => ({
  supervisorId,
  activityKind,
  setting,
  paid,
});
