import { Body, Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Conflict, NotFound } from '../../../shared/errors';
import { readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { redirect } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { compareQuizzes } from '../comparing';
import { draftOf } from '../drafts/draft';
import { QuizOverviews } from '../overview/overview.service';
import { authoring } from '../paths';
import { QuizPublication } from './publication.service';
import { publicationPage } from './publication.view';

const Publication = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** Publishing a draft, and taking a quiz out of use. */
@Controller('authoring/quizzes/:id')
@Requires('course.author')
export class PublicationPages {
  constructor(
    private readonly overviews: QuizOverviews,
    private readonly publications: QuizPublication,
  ) {}

  @Get('publication')
  async ask(@Id() id: string) {
    const overview = await this.overviews.of(id);
    return overview.draft ? publicationPage(overview) : redirect(authoring.quiz(id));
  }

  @Post('publication')
  async publish(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const overview = await this.overviews.of(id);
    if (!overview.draft) throw new NotFound();
    const form = readForm(Publication, body);
    if (!form.ok) return publicationPage(overview, t('quizzes.authoring.publish.changed'));
    try {
      const { version } = await this.publications.publish(actor, id, form.data.version);
      return redirect(
        rekeys(overview) ? authoring.regrading(id) : authoring.quiz(id),
        'quizzes.authoring.publish.done',
        { number: version },
      );
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      return publicationPage(overview, failure.message);
    }
  }

  @Post('draft/catching-up')
  async catchUp(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.publications.catchUp(actor, id);
    return redirect(authoring.publication(id), 'quizzes.authoring.publish.caughtUp');
  }

  @Post('retirement')
  async retire(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.publications.retire(actor, id);
    return redirect(authoring.quiz(id), 'quizzes.authoring.retirement.done');
  }

  @Post('retirement/end')
  async reopen(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.publications.reopen(actor, id);
    return redirect(authoring.quiz(id), 'quizzes.authoring.retirement.ended');
  }
}

/** Whether publishing changes what answers given before would earn. */
const rekeys = ({ published, document }: Awaited<ReturnType<QuizOverviews['of']>>): boolean =>
  published !== null && compareQuizzes(draftOf(published), document).questions.some((one) => one.rekeyed);
