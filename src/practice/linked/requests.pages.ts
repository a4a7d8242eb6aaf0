import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, opens, Requires } from '../../organisations';
import { Conflict, Forbidden } from '../../shared/errors';
import { SignedIn } from '../../shared/http/access.decorator';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { Onlookers } from '../onlooker.service';
import { AskForm, RequestSearch } from './linked.schemas';
import { RequestsReading } from './requests-reading.service';
import { allRequestsPage, requestsPage } from './requests.view';
import { SigningRequests } from './signing-requests.service';

/** Asking people outside for signatures, as trainees and managers do. */
@Controller('signing-requests')
export class RequestsPages {
  constructor(
    private readonly requests: SigningRequests,
    private readonly reading: RequestsReading,
    private readonly onlookers: Onlookers,
  ) {}

  @Get()
  @Requires('practice.log')
  list(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return this.own(actor, after);
  }

  @Get('all')
  @Requires('trainees.see')
  all(@CurrentActor() actor: Actor, @Query({ schema: RequestSearch }) wish: RequestSearch) {
    return this.everybodys(actor, wish);
  }

  /** A trainee asks about entries of their own; a manager about all that waits of somebody's. */
  @Post()
  @SignedIn()
  ask(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(AskForm, body);
    const traineeId = (form.ok && form.data.traineeId) || actor.personId;
    if (traineeId !== actor.personId && !opens(actor.roles, 'trainees.see'))
      throw new Forbidden('shared.errors.notYours', { organisation: actor.organisationName });
    const own = traineeId === actor.personId;
    return this.orSay(actor, own, async () => {
      if (!form.ok || (own && form.data.entry.length === 0))
        throw new Conflict('practice.linked.errors.tickEntries');
      const { supervisorId, entry, reflections } = form.data;
      const asking = { traineeId, supervisorId, withReflections: own && reflections === 'yes' };
      await this.requests.ask(actor, own ? { ...asking, entryIds: entry } : asking);
    });
  }

  @Post(':id/again')
  @SignedIn()
  again(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.orSay(actor, !opens(actor.roles, 'trainees.see'), () => this.requests.askAgain(actor, id));
  }

  private async orSay(actor: Actor, own: boolean, work: () => Promise<unknown>): Promise<Page | Redirect> {
    try {
      await work();
      return redirect(own ? '/signing-requests' : '/signing-requests/all', 'practice.linked.requests.asked');
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      return own ? this.own(actor, undefined, failure.message) : this.everybodys(actor, {}, failure.message);
    }
  }

  private async own(actor: Actor, after?: string, error?: string): Promise<Page> {
    return requestsPage(await this.reading.own(actor, after), this.onlookers.of(actor), error ?? null);
  }

  private async everybodys(actor: Actor, wish: RequestSearch, error?: string): Promise<Page> {
    return allRequestsPage(await this.reading.all(wish), this.onlookers.of(actor), error ?? null);
  }
}
