import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Clock } from '../../shared/clock';
import { moment } from '../../shared/dates';
import { Conflict } from '../../shared/errors';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import { OutOfTime } from './assertions';
import { type Answered, AttemptService } from './attempt.service';
import { attemptPage } from './attempt.view';
import { GivenAnswer } from './attempts.schemas';
import { unsavedPage } from './older.view';
import { questionPage, type Showing } from './question.view';
import { resultPage } from './result.view';
import { questionAt } from './sitting';
import { QuizStandings } from './standing.service';
import { SubmissionService } from './submission.service';
import { timeLeftPage } from './time-left.view';
import { timeUpPage } from './time-up.view';

/** Where an answer to a question leads: on, or back to the place in the same question where it goes on. */
function wayOn({ attempt: { id, itemKeys }, next, final }: Answered, number: number): string {
  const path = `/attempts/${id}`;
  if (!next || final) return `${path}/questions/${number}#now`;
  return number < itemKeys.length ? `${path}/questions/${number + 1}` : path;
}

/** An attempt of one's own, question by question, until its result. */
@Controller('attempts')
@Requires('quiz.take')
export class AttemptsPages {
  constructor(
    private readonly attempts: AttemptService,
    private readonly submissions: SubmissionService,
    private readonly standings: QuizStandings,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const sitting = await this.attempts.find(actor, id);
    const { attempt } = sitting;
    if (this.attempts.isOutOfTime(attempt)) return timeUpPage(sitting, this.reader(actor));
    if (!attempt.submittedAt) return attemptPage(sitting, this.reader(actor));
    const standing = await this.standings.of(actor.personId, attempt.quizId);
    return resultPage(sitting, standing, actor.timeZone);
  }

  @Get(':id/time-left')
  async timeLeft(@CurrentActor() actor: Actor, @Id() id: string) {
    const { attempt } = await this.attempts.find(actor, id);
    return timeLeftPage(attempt, this.reader(actor));
  }

  @Get(':id/questions/:number')
  ask(@CurrentActor() actor: Actor, @Id() id: string, @Param('number') number: string) {
    return this.question(actor, { id, number: Number(number) });
  }

  /** The form: keeps the answer and goes on. */
  @Post(':id/questions/:number')
  async answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number') number: string,
    @Body({ schema: GivenAnswer }) form: GivenAnswer,
  ): Promise<Page | Redirect> {
    const place = { id, number: Number(number) };
    try {
      const answered = await this.attempts.answer(actor, place, form.answer, { ...form, draft: false });
      return await this.after(actor, place, form, answered);
    } catch (failure) {
      if (!(failure instanceof OutOfTime)) throw failure;
      const { deadline } = await this.submissions.submit(actor, id);
      const time = moment(deadline ?? this.clock.now(), actor.timeZone);
      return redirect(`/attempts/${id}`, 'quizzes.errors.late', { time });
    }
  }

  /** The script: keeps the answer as soon as it is given, or says why it did not. */
  @Put(':id/questions/:number')
  @HttpCode(204)
  async keep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number') number: string,
    @Body({ schema: GivenAnswer }) form: GivenAnswer,
  ): Promise<Page | undefined> {
    try {
      const from = { ...form, draft: true };
      const { fate } = await this.attempts.answer(actor, { id, number: Number(number) }, form.answer, from);
      if (fate === 'older' || fate === 'final') return unsavedPage(t('quizzes.older.notOverwritten'));
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      return unsavedPage(failure.message);
    }
    return undefined;
  }

  @Post(':id/submission')
  async submit(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.submissions.submit(actor, id);
    return redirect(`/attempts/${id}`);
  }

  private async after(
    actor: Actor,
    place: { id: string; number: number },
    { answer: given, then }: GivenAnswer,
    answered: Answered,
  ): Promise<Page | Redirect> {
    const { fate, accepted, lacking } = answered;
    if (fate === 'older' || fate === 'final')
      return this.question(actor, place, { older: { given, accepted } });
    if (then === 'overview') return redirect(`/attempts/${place.id}`);
    return lacking ? this.question(actor, place, { lacking }) : redirect(wayOn(answered, place.number));
  }

  private async question(
    actor: Actor,
    { id, number }: { id: string; number: number },
    why: Pick<Showing, 'lacking' | 'older'> = {},
  ): Promise<Page | Redirect> {
    const sitting = await this.attempts.find(actor, id);
    const { attempt } = sitting;
    if (attempt.submittedAt || this.attempts.isOutOfTime(attempt)) return redirect(`/attempts/${id}`);
    const showing = { ...why, reader: this.reader(actor), formKey: randomUUID() };
    return questionPage(sitting, questionAt(sitting, number), showing);
  }

  private reader({ timeZone }: Actor) {
    return { timeZone, now: this.clock.now() };
  }
}
