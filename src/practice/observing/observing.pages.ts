import { Body, Controller, Get, Post, Query } from '@nestjs/common';
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
  ) {}

  @Get('new')
  @Requires('practice.sign-off')
  new(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>) {
    return this.forms.blank(actor, aboutIn(query));
  }

  @Post()
  @Requires('practice.sign-off')
  record(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(ObservationForm, body);
    const record = async (data: ObservationForm): Promise<Page | Redirect> => {
      const { id } = await this.observations.record(actor, data);
      return redirect(`/observations/${id}`, 'practice.observing.recorded');
    };
    return orAgain(form, record, (refused) => this.forms.again(actor, form.typed, refused));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return observationPage(await this.reading.open(actor, id), this.onlookers.of(actor));
  }

  @Get(':id/edit')
  @Requires('practice.sign-off')
  edit(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.about(actor, id);
  }

  @Post(':id')
  @Requires('practice.sign-off')
  correct(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(ObservationForm, body);
    const correct = async (data: ObservationForm): Promise<Page | Redirect> => {
      await this.observations.correct(actor, id, data);
      return redirect(`/observations/${id}`, 'practice.observing.corrected');
    };
    return orAgain(form, correct, (refused) => this.forms.about(actor, id, { typed: form.typed, refused }));
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
