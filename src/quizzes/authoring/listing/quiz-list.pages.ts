import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { Listing } from '../../../shared/http/listing';
import { redirect } from '../../../shared/http/page';
import { QuizDrafts } from '../drafts/draft.service';
import { authoring } from '../paths';
import { NewQuiz } from '../settings/settings.schemas';
import { QuizListQueries } from './quiz-list.queries';
import { newQuizPage, quizListPage } from './quiz-list.view';

/** All quizzes of the organisation, and beginning another. */
@Controller('authoring/quizzes')
@Requires('course.author')
export class QuizListPages {
  constructor(
    private readonly queries: QuizListQueries,
    private readonly drafts: QuizDrafts,
  ) {}

  @Get()
  async list(
    @CurrentActor() { timeZone }: Actor,
    @Query({ schema: Listing }) { search = '', after }: Listing,
  ) {
    return quizListPage(await this.queries.list(search, after ?? null), search, timeZone);
  }

  @Get('new')
  begin() {
    return newQuizPage();
  }

  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewQuiz, body);
    if (!form.ok) return newQuizPage(form);
    const { id } = await this.drafts.begin(actor, form.data.title);
    return redirect(authoring.quiz(id), 'quizzes.authoring.begin.done');
  }
}
