import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { EntryReading } from '../entries/entry-reading.service';
import { entryPage } from '../entries/entry.view';
import { Onlookers } from '../onlooker.service';
import { Question } from '../practice.schemas';
import { AskingService } from './asking.service';

/** What a supervisor asks about practice that they have signed. */
@Controller('practice-entries')
@Requires('practice.sign-off')
export class AskingPages {
  constructor(
    private readonly asking: AskingService,
    private readonly reading: EntryReading,
    private readonly onlookers: Onlookers,
  ) {}

  @Post(':id/amendment-request')
  ask(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Question, body);
    const ask = async (question: Question): Promise<Page | Redirect> => {
      await this.asking.ask(actor, id, question);
      return redirect(`/practice-entries/${id}`, 'practice.amending.sent');
    };
    return orAgain(form, ask, async (refused) =>
      entryPage(await this.reading.open(actor, id), this.onlookers.of(actor), { typed: form.typed, refused }),
    );
  }
}
