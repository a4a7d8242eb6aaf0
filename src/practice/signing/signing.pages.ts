import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm, type Typed } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { EntryReading } from '../entries/entry-reading.service';
import { entryPage } from '../entries/entry.view';
import { Onlookers } from '../onlooker.service';
import { Question, VersionSeen } from '../practice.schemas';
import { orAgain, type Refused } from '../../shared/http/refused';
import { ReturnService } from './return.service';
import { SignOffService } from './sign-off.service';

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
  ) {}

  @Post(':id/sign-off')
  async signOff(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(VersionSeen, body);
    await this.signOffs.signOff(actor, { id, version: form.ok ? (form.data.version ?? null) : null });
    return redirect(queue, 'practice.signing.signed');
  }

  @Post(':id/return')
  return(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Question, body);
    const sendBack = async ({ version, question }: Question): Promise<Page | Redirect> => {
      await this.returns.return(actor, { id, version: version ?? null }, question);
      return redirect(queue, 'practice.returning.sent');
    };
    return orAgain(form, sendBack, (why) => this.again(actor, id, form.typed, why));
  }

  private async again(actor: Actor, id: string, typed: Typed, why: Refused): Promise<Page> {
    const opened = await this.reading.open(actor, id);
    return entryPage(opened, this.onlookers.of(actor), { typed, refused: why });
  }
}
