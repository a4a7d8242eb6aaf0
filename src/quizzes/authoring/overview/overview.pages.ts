import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { answer, answers, readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { redirect } from '../../../shared/http/page';
import { keyOf } from '../../exchange/naming';
import { countsOf } from '../drafts/bank';
import { QuizDrafts } from '../drafts/draft.service';
import { QuizParts } from '../drafts/parts.service';
import { authoring } from '../paths';
import { objectivePage } from './objective.view';
import { QuizOverviews } from './overview.service';
import { overviewPage } from './overview.view';

const text = z.string().max(200).optional().catch(undefined);
const Part = z.object({
  search: text,
  objective: text,
  type: text,
  after: z.coerce.number().int().min(0).max(10_000).catch(0).default(0),
});
const Sent = z.record(z.string(), z.unknown());

/** One quiz for those who write it. */
@Controller('authoring/quizzes/:id')
@Requires('course.author')
export class OverviewPages {
  constructor(
    private readonly overviews: QuizOverviews,
    private readonly drafts: QuizDrafts,
    private readonly parts: QuizParts,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Part }) { search, objective, type, after }: z.output<typeof Part>,
  ) {
    const part = { search: search ?? '', objective: objective || null, type: type || null, after };
    return overviewPage(await this.overviews.of(id), part, actor);
  }

  @Post('removals')
  async remove(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const keys = new Set(answers(readForm(Sent, body).typed, 'keys'));
    const count = await this.parts.remove(actor, id, keys);
    return count === 0
      ? redirect(authoring.quiz(id), 'quizzes.authoring.bank.tickFirst')
      : redirect(`${authoring.quiz(id)}#removed`, 'quizzes.authoring.bank.removed', { count });
  }

  @Post('removals/return')
  async putBack(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    await this.parts.putBack(actor, id, answer(readForm(Sent, body).typed, 'removal'));
    return redirect(authoring.quiz(id), 'quizzes.authoring.bank.isBack');
  }

  /** Asks for the objective first, and then changes it. */
  @Post('objective')
  async changeObjective(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(Sent, body);
    const keys = answers(typed, 'keys').flatMap((one) => one.split(','));
    const { document } = await this.drafts.open(id);
    if (keys.length === 0) return redirect(authoring.quiz(id), 'quizzes.authoring.bank.tickFirst');
    const asked = answer(typed, 'asked') === 'yes';
    const objective = asked ? keyOf(answer(typed, 'objective')) : '';
    if (objective) {
      await this.parts.changeObjective(actor, id, new Set(keys), objective);
      return redirect(authoring.quiz(id), 'quizzes.authoring.objective.done', { count: keys.length });
    }
    const objectives = countsOf(document.items).map((one) => one.objective);
    return objectivePage(
      { id, title: document.title, objectives },
      keys,
      asked ? answer(typed, 'objective') : null,
    );
  }

  @Post('draft/removal')
  async discard(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.drafts.discard(actor, id);
    return redirect(authoring.list, 'quizzes.authoring.discard.done');
  }
}
