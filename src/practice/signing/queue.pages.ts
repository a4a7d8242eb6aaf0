import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { answers, readForm, type Typed } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { QueueService } from './queue.service';
import { Deciding, type Decided } from './deciding.service';
import { signOffsPage } from './sign-offs.view';
import { QUESTION, QueueWish, SeveralDecisions } from './signing.schemas';
import { SigningStepUp } from './signing-step-up.service';
import { type Trying, waitingPage } from './waiting.view';

/** What waits for a supervisor, and signing several of it at once. */
@Controller('practice-entries')
@Requires('practice.sign-off')
export class QueuePages {
  constructor(
    private readonly queue: QueueService,
    private readonly deciding: Deciding,
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

  /** Signs what is ticked and sends back what a question is typed about, where that may be, and says of the others why not. */
  @Post('sign-offs')
  async decide(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Body() body: unknown) {
    const form = readForm(SeveralDecisions, body);
    const tried = { typed: form.typed, ticked: answers(form.typed, 'entry') };
    const again = async (refused: Refused) => {
      const asksPassword = Boolean(refused.errors['password']) || (await this.stepUp.asks(session));
      return this.waiting(actor, wishIn(form.typed), { ...tried, refused, asksPassword });
    };
    if (!form.ok) return again({ status: 422, errors: form.errors, error: sentenceFor(form.errors) });
    const { sign, asked, password } = form.data;
    if (sign.length + asked.length === 0)
      return again({ status: 422, errors: {}, error: t('practice.waiting.tickSome') });
    const refused = sign.length > 0 ? await this.stepUp.refusal(session, password) : null;
    if (refused) return again(refused);
    return this.told(await this.deciding.decide(actor, { sign, asked }));
  }

  private async told(decided: Decided) {
    const { signed, returned } = decided;
    const all = [...signed, ...returned];
    if (!all.some((outcome) => outcome.refused)) {
      const path = '/practice-entries/waiting';
      return returned.length === 0
        ? redirect(path, 'practice.waiting.signed', { count: signed.length })
        : redirect(path, 'practice.waiting.decided', { signed: signed.length, returned: returned.length });
    }
    const authors = all.flatMap(({ entry }) => (entry ? [entry.traineeId] : []));
    return signOffsPage(decided, await this.members.people(authors));
  }

  private async waiting(actor: Actor, wish: QueueWish, trying: Trying) {
    return waitingPage(await this.queue.of(actor, wish), actor, this.onlookers.of(actor), trying);
  }
}

/** The part of the queue from which something was sent. */
const wishIn = (typed: Typed): QueueWish => QueueWish.parse(typed);

/** What is said above the list: what is wrong with a question is said beside it, and again here. */
const sentenceFor = (errors: Record<string, string>): string =>
  Object.entries(errors).find(([name]) => name.startsWith(QUESTION))?.[1] ?? t('practice.waiting.tickSome');
