import { Body, Controller, Post } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { EntryReading } from '../entries/entry-reading.service';
import { entryPage } from '../entries/entry.view';
import { Onlookers } from '../onlooker.service';
import { Question } from '../practice.schemas';
import { orAgain } from '../../shared/http/refused';
import type { Deciding } from './decision.view';
import { ReturnService } from './return.service';
import { SignOffService } from './sign-off.service';
import { SignOffForm } from './signing.schemas';
import { SigningStepUp } from './signing-step-up.service';

const queue = '/practice-entries/waiting';

/** What a supervisor does with one entry. */
@Controller('practice-entries')
@Requires('practice.sign-off')
export class SigningPages {
  constructor(
    private readonly signOffs: SignOffService,
    private readonly returns: ReturnService,
    private readonly reading: EntryReading,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Post(':id/sign-off')
  async signOff(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(SignOffForm, body);
    const { version, password } = form.ok ? form.data : {};
    const refused = await this.stepUp.refusal(session, password);
    if (refused) return this.again(actor, id, { refused, asksPassword: true });
    await this.signOffs.signOff(actor, { id, version: version ?? null });
    return redirect(queue, 'practice.signing.signed');
  }

  @Post(':id/return')
  return(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Id() id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(Question, body);
    const sendBack = async ({ version, question }: Question): Promise<Page | Redirect> => {
      await this.returns.return(actor, { id, version: version ?? null }, question);
      return redirect(queue, 'practice.returning.sent');
    };
    return orAgain(form, sendBack, async (refused) => {
      const asksPassword = await this.stepUp.asks(session);
      return this.again(actor, id, { typed: form.typed, refused, asksPassword });
    });
  }

  private async again(actor: Actor, id: string, tried: Deciding): Promise<Page> {
    return entryPage(await this.reading.open(actor, id), this.onlookers.of(actor), tried);
  }
}
