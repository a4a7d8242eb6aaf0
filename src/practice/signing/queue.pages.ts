import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { QueueService } from './queue.service';
import { type Outcome, SignOffService } from './sign-off.service';
import { signOffsPage } from './sign-offs.view';
import { QueueWish, SeveralSignOffs } from './signing.schemas';
import { waitingPage } from './waiting.view';

/** What waits for a supervisor, and signing several of it at once. */
@Controller('practice-entries')
@Requires('practice.sign-off')
export class QueuePages {
  constructor(
    private readonly queue: QueueService,
    private readonly signOffs: SignOffService,
    private readonly members: Members,
    private readonly onlookers: Onlookers,
  ) {}

  @Get('waiting')
  async show(@CurrentActor() actor: Actor, @Query({ schema: QueueWish }) wish: QueueWish) {
    return waitingPage(await this.queue.of(actor, wish), actor, this.onlookers.of(actor));
  }

  /** Signs every ticked entry that may be signed, and says of the others why not. */
  @Post('sign-offs')
  async signSeveral(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(SeveralSignOffs, body);
    if (!form.ok || form.data.entry.length === 0) return this.again(actor);
    const outcomes = await this.signOffs.signSeveral(actor, form.data.entry);
    if (outcomes.some(({ refused }) => refused)) return this.tellApart(outcomes);
    return redirect('/practice-entries/waiting', 'practice.waiting.signed', { count: outcomes.length });
  }

  private async tellApart(outcomes: Outcome[]) {
    const authors = outcomes.flatMap(({ entry }) => (entry ? [entry.traineeId] : []));
    return signOffsPage(outcomes, await this.members.people(authors));
  }

  private async again(actor: Actor) {
    return waitingPage(
      await this.queue.of(actor, {}),
      actor,
      this.onlookers.of(actor),
      t('practice.waiting.tickSome'),
    );
  }
}
