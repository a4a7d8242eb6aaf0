import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { type Answered, AttemptService } from './attempt.service';
import { attemptPage } from './attempt.view';
import { GivenAnswer } from './attempts.schemas';
import { questionPage } from './question.view';
import { resultPage } from './result.view';
import { questionAt } from './sitting';
import { QuizStandings } from './standing.service';
import { SubmissionService } from './submission.service';

/** Where an answer to a question leads: on, or back to the place in the same question where it goes on. */
function wayOn({ attempt: { id, itemKeys }, next }: Answered, number: number): string {
  const path = `/attempts/${id}`;
  if (!next) return `${path}/questions/${number}#now`;
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
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const sitting = await this.attempts.find(actor, id);
    if (!sitting.attempt.submittedAt) return attemptPage(sitting);
    const standing = await this.standings.of(actor.personId, sitting.attempt.quizId);
    return resultPage(sitting, standing, actor.timeZone);
  }

  @Get(':id/questions/:number')
  async ask(@CurrentActor() actor: Actor, @Id() id: string, @Param('number') number: string) {
    const sitting = await this.attempts.find(actor, id);
    if (sitting.attempt.submittedAt) return redirect(`/attempts/${id}`);
    return questionPage(sitting, questionAt(sitting, Number(number)));
  }

  /** The form: keeps the answer and goes on. */
  @Post(':id/questions/:number')
  async answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number') number: string,
    @Body({ schema: GivenAnswer }) { answer, then }: GivenAnswer,
  ) {
    const answered = await this.attempts.answer(actor, id, Number(number), answer);
    if (then === 'overview') return redirect(`/attempts/${id}`);
    if (!answered.lacking) return redirect(wayOn(answered, Number(number)));
    const sitting = await this.attempts.find(actor, id);
    return questionPage(sitting, questionAt(sitting, Number(number)), answered.lacking);
  }

  /** The script: keeps the answer as soon as it is given. */
  @Put(':id/questions/:number')
  @HttpCode(204)
  async keep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number') number: string,
    @Body({ schema: GivenAnswer }) { answer }: GivenAnswer,
  ) {
    await this.attempts.answer(actor, id, Number(number), answer);
  }

  @Post(':id/submission')
  async submit(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.submissions.submit(actor, id);
    return redirect(`/attempts/${id}`);
  }
}
