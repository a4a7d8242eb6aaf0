import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { Onlookers } from '../onlooker.service';
import { CheckIns } from './check-in.service';
import { LettersForm } from './check-in.schemas';
import { type SignalKind, signalKinds } from './overload';
import { sharedCheckInPage, sharedPage } from './shared.view';
import { Signals } from './signals.service';
import { WellbeingPreferences } from './wellbeing-preferences.service';
import { WellbeingReading } from './wellbeing-reading.service';
import { wellbeingPage } from './wellbeing.view';

/** How trainees are: their own page, and what they let a supervisor see. */
@Controller('wellbeing')
@Requires('practice.log')
export class WellbeingPages {
  constructor(
    private readonly reading: WellbeingReading,
    private readonly signals: Signals,
    private readonly checkIns: CheckIns,
    private readonly preferences: WellbeingPreferences,
    private readonly onlookers: Onlookers,
  ) {}

  @Get()
  async own(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return wellbeingPage(await this.reading.own(actor, after), this.onlookers.of(actor));
  }

  @Post('signals/:kind/seen')
  async see(@CurrentActor() actor: Actor, @Param('kind') kind: string) {
    await this.signals.see(actor, known(kind));
    return redirect('/wellbeing', 'practice.wellbeing.noted');
  }

  @Post('signals/:kind/sharing')
  async tell(@CurrentActor() actor: Actor, @Param('kind') kind: string) {
    await this.signals.tell(actor, known(kind));
    return redirect('/wellbeing', 'practice.wellbeing.toldThem');
  }

  @Post('letters')
  async letters(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(LettersForm, body);
    await this.preferences.set(actor, form.ok && form.data.letters === 'yes');
    return redirect('/wellbeing', 'practice.wellbeing.noted');
  }

  @Get('shared')
  @Requires('practice.sign-off')
  async shared(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return sharedPage(await this.reading.shared(actor, after), this.onlookers.of(actor));
  }

  @Post('shared/:id/reading')
  @Requires('practice.sign-off')
  async read(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.checkIns.read(actor, id);
    return redirect(`/wellbeing/shared/${id}`);
  }

  @Get('shared/:id')
  @Requires('practice.sign-off')
  async open(@CurrentActor() actor: Actor, @Id() id: string) {
    const opened = await this.reading.openShared(actor, id);
    return opened ? sharedCheckInPage(opened, this.onlookers.of(actor)) : redirect('/wellbeing/shared');
  }
}

function known(kind: string): SignalKind {
  const found = signalKinds.find((one) => one === kind);
  if (!found) throw new NotFound();
  return found;
}
