import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import type { Actor } from '../actor';
import { CurrentActor } from '../current-actor.decorator';
import { Requires } from '../requires.decorator';
import { NewApiKey } from './api-key.schemas';
import { ApiKeys } from './api-keys.service';
import { apiKeysPage, newKeyPage, revokeKeyPage, shownOncePage } from './api-keys.view';

/** The keys with which programs come in for the organisation. */
@Controller('organisation/api-keys')
@Requires('api.manage')
export class ApiKeysPages {
  constructor(
    private readonly keys: ApiKeys,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() { timeZone }: Actor) {
    return apiKeysPage(await this.keys.list(), { now: this.clock.now(), timeZone });
  }

  @Get('new')
  begin() {
    return newKeyPage(randomUUID());
  }

  @Post()
  make(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewApiKey, body);
    return orAgain(
      form,
      async (asked) => shownOncePage(asked.name, await this.keys.make(actor, asked)),
      (why) => newKeyPage(randomUUID(), { typed: form.typed, why }),
    );
  }

  @Get(':id/revocation')
  async ask(@Id() id: string) {
    return revokeKeyPage(await this.keys.find(id));
  }

  @Post(':id/revocation')
  async revoke(@CurrentActor() actor: Actor, @Id() id: string) {
    const { name } = await this.keys.revoke(actor, id);
    return redirect('/organisation/api-keys', 'organisations.apiKeys.revokedNow', { name });
  }
}
