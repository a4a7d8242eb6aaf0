import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { answer, answers, readForm, type Typed } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { SigningStepUp } from '../signing/signing-step-up.service';
import { called } from '../wording';
import { type ClosingOutcome, ClosingService } from './closing.service';
import { ownPeriodsPage } from './own-periods.view';
import { PeriodReading } from './period-reading.service';
import { periodPage } from './period.view';
import { NewClosing, PeriodOfTrainee, PeriodWish, Reopening } from './periods.schemas';
import { type ClosingTried, periodsPage } from './periods.view';
import { ReopeningService } from './reopening.service';

/** Closing periods of practice and opening them again. */
@Controller('practice-periods')
@Requires('practice.close')
export class PeriodsPages {
  constructor(
    private readonly reading: PeriodReading,
    private readonly closing: ClosingService,
    private readonly reopening: ReopeningService,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Query({ schema: PeriodWish }) { first }: PeriodWish,
  ) {
    const asksPassword = await this.stepUp.asks(session);
    return periodsPage(await this.reading.list(actor, first), actor, { asksPassword });
  }

  @Get('own')
  @Requires('practice.log')
  async own(@CurrentActor() actor: Actor) {
    return ownPeriodsPage(await this.reading.own(actor), this.onlookers.of(actor));
  }

  @Get('summary')
  async show(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Query({ schema: PeriodOfTrainee }) { first, trainee }: PeriodOfTrainee,
  ) {
    if (!first || !trainee) throw new NotFound();
    const asksPassword = await this.stepUp.asks(session);
    const opened = await this.reading.open(actor, trainee, first);
    return periodPage(opened, actor, this.onlookers.of(actor), { asksPassword });
  }

  @Post('closings')
  async close(
    @CurrentActor() actor: Actor,
    @ThisSession() session: SessionAtHand,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(NewClosing, body);
    const again = async (why: Pick<ClosingTried, 'error' | 'refused'>) =>
      this.again(actor, form, { ...why, asksPassword: await this.stepUp.asks(session) });
    if (!form.ok || form.data.trainee.length === 0) return again({ error: t('practice.periods.tickSome') });
    const refused = await this.stepUp.refusal(session, form.data.password);
    if (refused) return again({ refused });
    const outcomes = await this.closing.close(actor, form.data);
    const open = outcomes.filter((outcome) => outcome.refused);
    if (open.length > 0) return again({ error: await this.why(actor, form.data.first, open) });
    return redirect(`/practice-periods?first=${form.data.first}`, 'practice.periods.done', {
      count: outcomes.length,
    });
  }

  @Post(':id/reopening')
  async reopen(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Reopening, body);
    const reason = form.ok ? form.data.reason : '';
    if (!form.ok) {
      const { traineeId, firstDay } = await this.reopening.find(actor, id);
      const why = { status: 422 as const, errors: form.errors, error: null };
      const opened = await this.reading.open(actor, traineeId, firstDay);
      return periodPage(opened, actor, this.onlookers.of(actor), { typed: form.typed, refused: why });
    }
    const { traineeId, firstDay } = await this.reopening.reopen(actor, id, reason);
    return redirect(
      `/practice-periods/summary?trainee=${traineeId}&first=${firstDay}`,
      'practice.periods.reopened',
    );
  }

  /** The page that it came from: of one trainee, where a password is all that lacks, or else of everybody. */
  private async again(actor: Actor, { typed }: { typed: Typed }, tried: ClosingTried): Promise<Page> {
    const { first, trainee } = PeriodOfTrainee.parse(typed);
    if (tried.refused && first && trainee && answer(typed, 'seen'))
      return periodPage(
        await this.reading.open(actor, trainee, first),
        actor,
        this.onlookers.of(actor),
        tried,
      );
    const ticked = answers(typed, 'trainee');
    return periodsPage(await this.reading.list(actor, first), actor, { ...tried, ticked });
  }

  private async why(actor: Actor, first: string, open: ClosingOutcome[]): Promise<string> {
    const { people } = await this.reading.list(actor, first);
    return open
      .map(({ traineeId, refused: why }) =>
        t('practice.periods.notClosed', { name: called(people, traineeId), because: why?.message ?? '' }),
      )
      .join(' ');
  }
}
