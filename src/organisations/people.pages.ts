import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { readForm } from '../shared/http/forms';
import { Id } from '../shared/http/id.decorator';
import { redirect } from '../shared/http/page';
import { Listing } from '../shared/http/listing';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor.decorator';
import { DepartureService } from './departure.service';
import { Invitation } from './invitation.schemas';
import { InvitationService } from './invitation.service';
import { leavingPage } from './leaving.view';
import { PeopleQueries } from './people.queries';
import { invitationPage, peoplePage } from './people.view';
import { Requires } from './requires.decorator';

/** Who belongs to the organisation, and bringing people in. */
@Controller('people')
@Requires('people.manage')
export class PeoplePages {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly invitations: InvitationService,
    private readonly departures: DepartureService,
  ) {}

  @Get()
  async list(@Query({ schema: Listing }) { search, after }: Listing) {
    return peoplePage(await this.queries.list({ search: search ?? '', after: after ?? null }), search ?? '');
  }

  @Get(':id/departure')
  async askToLeave(@CurrentActor() actor: Actor, @Id() id: string) {
    return leavingPage(await this.departures.look(actor, id));
  }

  @Post(':id/departure')
  async leave(@CurrentActor() actor: Actor, @Id() id: string) {
    const { person } = await this.departures.look(actor, id);
    await this.departures.end(actor, id);
    return redirect('/people', 'organisations.leaving.done', { name: person.name });
  }

  @Get('new')
  begin() {
    return invitationPage();
  }

  @Post()
  async invite(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(Invitation, body);
    if (!form.ok) return invitationPage(form);
    await this.invitations.invite(actor, form.data);
    return redirect('/people', 'organisations.people.invited', { name: form.data.name });
  }
}
