import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { Onlookers } from '../onlooker.service';
import { Voiding } from './amending.schemas';
import { VoidReading } from './void-reading.service';
import { VoidService } from './void.service';
import { voidPage } from './void.view';

/** Declaring signed practice void: by the supervisor who signed it, or by a manager. */
@Controller('practice-entries')
@Requires('practice.void')
export class VoidsPages {
  constructor(
    private readonly voids: VoidService,
    private readonly reading: VoidReading,
    private readonly onlookers: Onlookers,
  ) {}

  @Get(':id/void')
  async ask(@CurrentActor() actor: Actor, @Id() id: string) {
    return voidPage(await this.reading.open(actor, id), this.onlookers.of(actor));
  }

  @Post(':id/void')
  void(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Voiding, body);
    const declare = async (data: Voiding): Promise<Page | Redirect> => {
      await this.voids.void(actor, id, data);
      return redirect(`/practice-entries/${id}/void`, 'practice.voiding.done');
    };
    return orAgain(form, declare, async (refused) =>
      voidPage(await this.reading.open(actor, id), this.onlookers.of(actor), { typed: form.typed, refused }),
    );
  }
}
