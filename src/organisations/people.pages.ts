import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { readForm } from '../shared/http/forms';
import { redirect } from '../shared/http/page';
import { Listing } from '../shared/http/listing';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor.decorator';
import { Invitation } from './invitation.schemas';
import { InvitationService } from './invitation.service';
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
  ) {}

  @Get()
  async list(@Query({ schema: Listing }) { search, after }: Listing) {
    return peoplePage(await this.queries.list({ search: search ?? '', after: after ?? null }), search ?? '');
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
