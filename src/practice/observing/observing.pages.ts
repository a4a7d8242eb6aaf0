import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { SigningStepUp } from '../signing/signing-step-up.service';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { SignedIn } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { GuardedTexts } from '../guard/guarded-texts.service';
import { Onlookers } from '../onlooker.service';
import { ObservationForms } from './observation-forms.service';
import { ObservationReading } from './observation-reading.service';
import { ObservationService } from './observation.service';
import { observationPage } from './observation.view';
import { aboutIn, AnswerForm, ObservationForm } from './observing.schemas';

/** What a supervisor saw: written down, corrected, read and answered. */
@Controller('observations')
@SignedIn()
export class ObservingPages {
  constructor(
    private readonly observations: ObservationService,
    private readonly reading: ObservationReading,
    private readonly forms: ObservationForms,
    private readonly guarded: GuardedTexts,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get('new')
  @Requires('practice.sign-off')
  async new(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Query() query: Record<string, unknown>,
  ) {
    return this.forms.blank(actor, aboutIn(query), await this.stepUp.asks(session));
  }

  @Post()
  @Requires('practice.sign-off')
  record(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Body() body: unknown) {
    const form = readForm(ObservationForm, body);
    const record = async (data: ObservationForm): Promise<Page | Redirect> => {
      await this.stepUp.assert(session, data.password);
      const { id } = await this.observations.record(actor, data);
      return redirect(`/observations/${id}`, 'practice.observing.recorded');
    };
    return orAgain(form, record, async (refused) =>
      this.forms.again(actor, form.typed, refused, await this.stepUp.asks(session)),
    );
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return observationPage(await this.reading.open(actor, id), this.onlookers.of(actor));
  }

  @Get(':id/edit')
  @Requires('practice.sign-off')
  async edit(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Id() id: string) {
    return this.forms.about(actor, id, await this.stepUp.asks(session));
  }

  @Post(':id')
  @Requires('practice.sign-off')
  correct(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(ObservationForm, body);
    const correct = async (data: ObservationForm): Promise<Page | Redirect> => {
      await this.stepUp.assert(session, data.password);
      await this.observations.correct(actor, id, data);
      return redirect(`/observations/${id}`, 'practice.observing.corrected');
    };
    return orAgain(form, correct, async (refused) =>
      this.forms.about(actor, id, await this.stepUp.asks(session), { typed: form.typed, refused }),
    );
  }

  @Post(':id/answer')
  @Requires('practice.log')
  answer(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(AnswerForm, body);
    const answer = async (data: AnswerForm): Promise<Page | Redirect> => {
      await this.observations.answer(actor, id, data);
      return redirect(`/observations/${id}`, 'practice.observing.answered');
    };
    return orAgain(form, answer, async (refused) => {
      const again = await this.guarded.again(form.typed, ['comment']);
      const opened = await this.reading.open(actor, id);
      return observationPage(opened, this.onlookers.of(actor), { ...again, refused });
    });
  }
}
