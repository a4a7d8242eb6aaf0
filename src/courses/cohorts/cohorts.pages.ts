import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { CohortReading } from './cohort-reading.service';
import { CohortService } from './cohort.service';
import { CohortMembers } from './cohort-members.service';
import { CohortForm, MemberOf, NewMember } from './cohorts.schemas';
import { LiveSessionService } from './sessions/live-session.service';
import { SessionReading } from './sessions/session-reading.service';
import { SessionForm } from './sessions/sessions.schemas';

/** Cohorts as managers keep them. */
@Controller('cohorts')
@Requires('cohort.manage')
export class CohortsPages {
  constructor(
    private readonly cohorts: CohortService,
    private readonly people: CohortMembers,
    private readonly reading: CohortReading,
    private readonly meetings: LiveSessionService,
    private readonly sessionForms: SessionReading,
  ) {}

  @Get()
  list(@Query('after') after?: string) {
    return this.reading.list(after);
  }

  @Get('new')
  new() {
    return this.reading.blank();
  }

  @Post()
  make(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(CohortForm, body);
    const make = async (data: CohortForm): Promise<Page | Redirect> =>
      redirect(`/cohorts/${await this.cohorts.make(actor, data)}`, 'courses.cohorts.made');
    return orAgain(form, make, (refused) => this.reading.blank({ typed: form.typed, refused }));
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Id() id: string, @Query('page') page?: string) {
    return this.reading.show(actor, id, { page: Number(page) || 0 });
  }

  @Get(':id/edit')
  edit(@Id() id: string) {
    return this.reading.edit(id);
  }

  @Post(':id')
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(CohortForm, body);
    const change = async (data: CohortForm): Promise<Page | Redirect> => {
      await this.cohorts.change(actor, id, data);
      return redirect(`/cohorts/${id}`, 'courses.cohorts.changed');
    };
    return orAgain(form, change, (refused) => this.reading.edit(id, { typed: form.typed, refused }));
  }

  @Post(':id/people')
  add(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(NewMember, body);
    const add = async (data: NewMember): Promise<Page | Redirect> => {
      const outcome = await this.people.add(actor, id, data);
      return redirect(`/cohorts/${id}`, `courses.cohorts.outcome.${outcome}`, { name: data.name });
    };
    return orAgain(form, add, (refused) =>
      this.reading.show(actor, id, { tried: { typed: form.typed, refused } }),
    );
  }

  @Post(':id/people/end')
  async remove(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(MemberOf, body);
    if (!form.ok) throw new NotFound();
    await this.people.remove(actor, id, form.data.traineeId);
    return redirect(`/cohorts/${id}`, 'courses.cohorts.outcome.removed');
  }

  @Get(':id/live-sessions/new')
  newSession(@Id() id: string) {
    return this.sessionForms.blank(id);
  }

  @Post(':id/live-sessions')
  plan(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(SessionForm, body);
    const plan = async (data: SessionForm): Promise<Page | Redirect> => {
      await this.meetings.plan(actor, id, data);
      return redirect(`/cohorts/${id}`, 'courses.sessions.planned');
    };
    return orAgain(form, plan, (refused) => this.sessionForms.blank(id, { typed: form.typed, refused }));
  }
}
