import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { EntryForm } from '../entries/entries.schemas';
import { called } from '../wording';
import { AmendmentReason } from './amending.schemas';
import { AmendmentForms } from './amendment-forms.service';
import { type Amended, AmendmentService } from './amendment.service';

/** Amending one's own signed practice. The id is that of what was signed. */
@Controller('practice-entries')
@Requires('practice.log')
export class AmendmentsPages {
  constructor(
    private readonly amendments: AmendmentService,
    private readonly forms: AmendmentForms,
    private readonly members: Members,
  ) {}

  @Get(':id/amendment')
  form(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.about(actor, id);
  }

  @Post(':id/amendment')
  amend(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = bothOf(body);
    const amend = async (data: EntryForm & AmendmentReason): Promise<Page | Redirect> =>
      this.kept(await this.amendments.amend(actor, id, data));
    return orAgain(form, amend, (why) => this.forms.again(actor, id, form.typed, why));
  }

  private async kept({ entry, known }: Amended): Promise<Redirect> {
    const path = `/practice-entries/${entry.id}`;
    if (known) return redirect(path, 'practice.form.known');
    if (entry.status === 'draft') return redirect(path, 'practice.form.kept');
    const people = await this.members.people([entry.supervisorId]);
    return redirect(path, 'practice.form.sent', { name: called(people, entry.supervisorId) });
  }
}

type AmendmentReason = { reason: string };

/** What the form says, and why: with the faults of both where either has one. */
function bothOf(body: unknown) {
  const entry = readForm(EntryForm, body);
  const why = readForm(AmendmentReason, body);
  if (entry.ok && why.ok) return { ...entry, data: { ...entry.data, ...why.data } };
  const errors = { ...(entry.ok ? {} : entry.errors), ...(why.ok ? {} : why.errors) };
  return { ok: false as const, typed: entry.typed, errors };
}
