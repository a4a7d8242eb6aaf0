import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { type SessionAtHand, ThisSession } from '../../identity';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { SigningStepUp } from '../signing/signing-step-up.service';
import { Onlookers } from '../onlooker.service';
import { Voiding } from './amending.schemas';
import { VoidReading } from './void-reading.service';
import { VoidService } from './void.service';
import { voidPage } from './void.view';

/** Declaring signed practice void: by the supervisor who signed it, or by a manager. */
@Controller('practice-entries')
@Requires('practice.void')
export class VoidsPages {
  constructor(
    private readonly voids: VoidService,
    private readonly reading: VoidReading,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get(':id/void')
  async ask(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Id() id: string) {
    const asksPassword = await this.stepUp.asks(session);
    return voidPage(await this.reading.open(actor, id), this.onlookers.of(actor), { asksPassword });
  }

  @Post(':id/void')
  void(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(Voiding, body);
    const declare = async (data: Voiding): Promise<Page | Redirect> => {
      await this.stepUp.assert(session, data.password);
      await this.voids.void(actor, id, data);
      return redirect(`/practice-entries/${id}/void`, 'practice.voiding.done');
    };
    return orAgain(form, declare, async (refused) => {
      const tried = { typed: form.typed, refused, asksPassword: await this.stepUp.asks(session) };
      return voidPage(await this.reading.open(actor, id), this.onlookers.of(actor), tried);
    });
  }
}
