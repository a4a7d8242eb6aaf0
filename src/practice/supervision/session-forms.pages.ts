import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { list } from '../../shared/dates';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { called } from '../wording';
import { SessionForms } from './session-forms.service';
import { SessionForm } from './supervision.schemas';
import { SupervisionService } from './supervision.service';

/** The forms in which supervisors record and correct sessions. What was typed is never lost. */
@Controller('supervision-sessions')
@Requires('supervision.record')
export class SessionFormsPages {
  constructor(
    private readonly supervision: SupervisionService,
    private readonly forms: SessionForms,
    private readonly members: Members,
  ) {}

  @Get('new')
  new(@CurrentActor() actor: Actor) {
    return this.forms.blank(actor);
  }

  @Post()
  record(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(SessionForm, body);
    const record = async (data: SessionForm): Promise<Page | Redirect> => {
      const { session, outcome } = await this.supervision.record(actor, data);
      if (outcome === 'other') return this.forms.used(actor, form.typed);
      return outcome === 'known'
        ? redirect(`/supervision-sessions/${session.id}`, 'practice.sessionForm.known')
        : this.recorded(session.id, data.words.traineeIds);
    };
    return orAgain(form, record, (refused) => this.forms.again(actor, form.typed, refused));
  }

  @Get(':id/edit')
  edit(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.about(actor, id);
  }

  @Post(':id')
  correct(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(SessionForm, body);
    const correct = async (data: SessionForm): Promise<Page | Redirect> => {
      await this.supervision.correct(actor, id, data);
      return this.recorded(id, data.words.traineeIds);
    };
    return orAgain(form, correct, (refused) => this.forms.about(actor, id, { typed: form.typed, refused }));
  }

  private async recorded(id: string, traineeIds: string[]): Promise<Redirect> {
    const people = await this.members.people(traineeIds);
    const name = list(traineeIds.map((one) => called(people, one)).sort());
    return redirect(`/supervision-sessions/${id}`, 'practice.sessionForm.recorded', {
      name,
      count: traineeIds.length,
    });
  }
}
