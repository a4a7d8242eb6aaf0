import { Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../organisations';
import { Id } from '../shared/http/id.decorator';
import { redirect } from '../shared/http/page';
import { AttemptService } from './attempts/attempt.service';
import { QuizStandings } from './attempts/standing.service';
import { quizPage } from './quiz.view';

/** A quiz, before, between and after attempts. */
@Controller('quizzes')
@Requires('quiz.take')
export class QuizzesPages {
  constructor(
    private readonly standings: QuizStandings,
    private readonly attempts: AttemptService,
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return quizPage(await this.standings.of(actor.personId, id), actor.timeZone);
  }

  @Post(':id/attempts')
  async start(@CurrentActor() actor: Actor, @Id() id: string) {
    const attempt = await this.attempts.start(actor, id);
    return redirect(`/attempts/${attempt.id}/questions/1`);
  }
}
