import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { redirect } from '../../shared/http/page';
import { TypedSoFar } from './drafting.schemas';
import { UnfinishedEntries } from './unfinished.service';

/** What the form of an entry sends while somebody writes, and what throws it away. */
@Controller('practice-entries/unfinished/:formKey')
@Requires('practice.log')
export class UnfinishedPages {
  constructor(private readonly unfinished: UnfinishedEntries) {}

  @Put()
  keep(
    @CurrentActor() actor: Actor,
    @Param('formKey', ParseUUIDPipe) formKey: string,
    @Body({ schema: TypedSoFar }) typed: TypedSoFar,
  ) {
    return this.unfinished.keep(actor, formKey, typed);
  }

  @Post('deletion')
  async throwAway(@CurrentActor() actor: Actor, @Param('formKey', ParseUUIDPipe) formKey: string) {
    await this.unfinished.forget(actor, formKey);
    return redirect('/practice-entries', 'practice.drafting.thrownAway');
  }
}
