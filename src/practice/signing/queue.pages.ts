import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { answers, readForm, type Typed } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { QueueService } from './queue.service';
import { type Outcome, SignOffService } from './sign-off.service';
import { signOffsPage } from './sign-offs.view';
import { QueueWish, SeveralSignOffs } from './signing.schemas';
import { SigningStepUp } from './signing-step-up.service';
import { type Trying, waitingPage } from './waiting.view';

/** What waits for a supervisor, and signing several of it at once. */
@Controller('practice-entries')
@Requires('practice.sign-off')
export class QueuePages {
  constructor(
    private readonly queue: QueueService,
    private readonly signOffs: SignOffService,
    private readonly members: Members,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get('waiting')
  async show(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Query({ schema: QueueWish }) wish: QueueWish,
  ) {
    return this.waiting(actor, wish, { asksPassword: await this.stepUp.asks(session) });
  }

  /** Signs every ticked entry that may be signed, and says of the others why not. */
  @Post('sign-offs')
  async signSeveral(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Body() body: unknown,
  ) {
    const form = readForm(SeveralSignOffs, body);
    if (!form.ok || form.data.entry.length === 0) return this.nothingTicked(actor, session, form.typed);
    const refused = await this.stepUp.refusal(session, form.data.password);
    if (refused) {
      const ticked = answers(form.typed, 'entry');
      return this.waiting(actor, wishIn(form.typed), { asksPassword: true, refused, ticked });
    }
    const outcomes = await this.signOffs.signSeveral(actor, form.data.entry);
    if (outcomes.some((outcome) => outcome.refused)) return this.tellApart(outcomes);
    return redirect('/practice-entries/waiting', 'practice.waiting.signed', { count: outcomes.length });
  }

  private async tellApart(outcomes: Outcome[]) {
    const authors = outcomes.flatMap(({ entry }) => (entry ? [entry.traineeId] : []));
    return signOffsPage(outcomes, await this.members.people(authors));
  }

  private async nothingTicked(actor: Actor, session: SessionAtHand, typed: Typed) {
    const refused: Refused = { status: 422, errors: {}, error: t('practice.waiting.tickSome') };
    return this.waiting(actor, wishIn(typed), { asksPassword: await this.stepUp.asks(session), refused });
  }

  private async waiting(actor: Actor, wish: QueueWish, trying: Trying) {
    return waitingPage(await this.queue.of(actor, wish), actor, this.onlookers.of(actor), trying);
  }
}

/** The part of the queue from which something was sent. */
const wishIn = (typed: Typed): QueueWish => QueueWish.parse(typed);
