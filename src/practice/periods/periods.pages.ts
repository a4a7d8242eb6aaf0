import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import { Onlookers } from '../onlooker.service';
import { called } from '../wording';
import { type ClosingOutcome, ClosingService } from './closing.service';
import { ownPeriodsPage } from './own-periods.view';
import { PeriodReading } from './period-reading.service';
import { periodPage } from './period.view';
import { NewClosing, PeriodOfTrainee, PeriodWish, Reopening } from './periods.schemas';
import { periodsPage } from './periods.view';
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
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: PeriodWish }) { first }: PeriodWish) {
    return periodsPage(await this.reading.list(actor, first), actor);
  }

  @Get('own')
  @Requires('practice.log')
  async own(@CurrentActor() actor: Actor) {
    return ownPeriodsPage(await this.reading.own(actor), this.onlookers.of(actor));
  }

  @Get('summary')
  async show(@CurrentActor() actor: Actor, @Query({ schema: PeriodOfTrainee }) wish: PeriodOfTrainee) {
    const { first, trainee } = wish;
    if (!first || !trainee) throw new NotFound();
    return periodPage(await this.reading.open(actor, trainee, first), actor, this.onlookers.of(actor));
  }

  @Post('closings')
  async close(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(NewClosing, body);
    if (!form.ok || form.data.trainee.length === 0)
      return this.again(actor, form, t('practice.periods.tickSome'));
    const outcomes = await this.closing.close(actor, form.data);
    const open = outcomes.filter((outcome) => outcome.refused);
    if (open.length > 0) return this.again(actor, form, await this.why(actor, form.data.first, open));
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

  private async again(actor: Actor, { typed }: { typed: Record<string, unknown> }, error: string) {
    const { first } = PeriodWish.parse(typed);
    return periodsPage(await this.reading.list(actor, first), actor, error);
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
