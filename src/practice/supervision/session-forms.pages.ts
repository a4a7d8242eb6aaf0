import { Body, Controller, Get, Post } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { list } from '../../shared/dates';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { called } from '../wording';
import { SigningStepUp } from '../signing/signing-step-up.service';
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
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get('new')
  async new(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand) {
    return this.forms.blank(actor, await this.stepUp.asks(session));
  }

  @Post()
  record(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Body() body: unknown) {
    const form = readForm(SessionForm, body);
    const record = async (data: SessionForm): Promise<Page | Redirect> => {
      await this.stepUp.assert(session, data.password);
      const { session: made, outcome } = await this.supervision.record(actor, data);
      if (outcome === 'other') return this.forms.used(actor, form.typed, await this.stepUp.asks(session));
      return outcome === 'known'
        ? redirect(`/supervision-sessions/${made.id}`, 'practice.sessionForm.known')
        : this.recorded(made.id, data.words.traineeIds);
    };
    return orAgain(form, record, async (refused) =>
      this.forms.again(actor, form.typed, refused, await this.stepUp.asks(session)),
    );
  }

  @Get(':id/edit')
  async edit(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Id() id: string) {
    return this.forms.about(actor, id, await this.stepUp.asks(session));
  }

  @Post(':id')
  correct(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(SessionForm, body);
    const correct = async (data: SessionForm): Promise<Page | Redirect> => {
      await this.stepUp.assert(session, data.password);
      await this.supervision.correct(actor, id, data);
      return this.recorded(id, data.words.traineeIds);
    };
    return orAgain(form, correct, async (refused) =>
      this.forms.about(actor, id, await this.stepUp.asks(session), { typed: form.typed, refused }),
    );
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
