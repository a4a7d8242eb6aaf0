import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { WatchAnswer } from './watch.schemas';
import { WatchAnswers } from './watch-answers.service';
import { watchersPage } from './watchers.view';

/** Who asks to be told about the certificates of a holder, for the holder. */
@Controller('certificates/watchers')
@Requires('certificate.hold')
export class WatchersPages {
  constructor(private readonly answers: WatchAnswers) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    return watchersPage(await this.answers.of(actor), actor.timeZone);
  }

  @Post(':id/answer')
  async answer(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(WatchAnswer, body);
    if (!form.ok) throw new InvalidInput([{ pointer: '/answer', detail: form.errors.answer ?? '' }]);
    const { consent, organisation } = await this.answers.answer(actor, id, form.data.answer);
    const said = { agreed: 'agreed', declined: 'declined', ended: 'ended', asked: 'agreed' } as const;
    return redirect('/certificates/watchers', `certificates.watchers.said.${said[consent]}`, {
      organisation,
    });
  }
}
