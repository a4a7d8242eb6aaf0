import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain, refused } from '../../shared/http/refused';
import { called } from '../wording';
import { UnfinishedEntries } from '../drafting/unfinished.service';
import { EntryForm, NewForm } from './entries.schemas';
import { EntryForms } from './entry-forms.service';
import type { PracticeEntry } from './practice-entry.entity';
import { PracticeEntryService } from './practice-entry.service';

/** The forms in which practice is written down, changed and sent. What was typed is never lost. */
@Controller('practice-entries')
@Requires('practice.log')
export class EntryFormsPages {
  constructor(
    private readonly entries: PracticeEntryService,
    private readonly forms: EntryForms,
    private readonly members: Members,
    private readonly unfinished: UnfinishedEntries,
  ) {}

  @Get('new')
  new(@CurrentActor() actor: Actor, @Query({ schema: NewForm }) { repeat, form }: NewForm) {
    return repeat ? this.forms.repeated(actor, repeat) : this.forms.blank(actor, form);
  }

  @Post()
  create(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(EntryForm, body);
    const create = async (data: EntryForm): Promise<Page | Redirect> => {
      const { entry, outcome } = await this.entries.create(actor, data);
      if (outcome === 'other') return this.forms.used(actor, form.typed);
      if (outcome === 'new') return this.kept(actor, entry);
      await this.unfinished.forget(actor, entry.formKey);
      return redirect(`/practice-entries/${entry.id}`, 'practice.form.known');
    };
    return orAgain(form, create, (why) => this.forms.again(actor, form.typed, why));
  }

  @Get(':id/edit')
  edit(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.about(actor, id);
  }

  @Post(':id')
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(EntryForm, body);
    const change = async (data: EntryForm): Promise<Page | Redirect> =>
      this.kept(actor, await this.entries.edit(actor, id, data));
    return orAgain(form, change, (why) => this.forms.aboutAgain(actor, id, why, form.typed));
  }

  @Post(':id/submission')
  async submit(@CurrentActor() actor: Actor, @Id() id: string) {
    try {
      return await this.kept(actor, await this.entries.submit(actor, id));
    } catch (failure) {
      if (!(failure instanceof InvalidInput)) throw failure;
      return this.forms.aboutAgain(actor, id, refused(failure));
    }
  }

  private async kept(actor: Actor, entry: PracticeEntry): Promise<Redirect> {
    const { id, status, supervisorId, formKey } = entry;
    await this.unfinished.forget(actor, formKey);
    if (status === 'draft') return redirect(`/practice-entries/${id}`, 'practice.form.kept');
    const people = await this.members.people([supervisorId]);
    return redirect(`/practice-entries/${id}`, 'practice.form.sent', { name: called(people, supervisorId) });
  }
}
