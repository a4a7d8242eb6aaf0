import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Conflict, NotFound } from '../../../shared/errors';
import { answer, readForm } from '../../../shared/http/forms';
import { redirect } from '../../../shared/http/page';
import { compareCourses } from '../diff/courses';
import { Overviews } from '../overview/overview.service';
import { authoring } from '../paths';
import { PolicyService } from '../policies/policy.service';
import { PublicationService } from './publication.service';
import { publicationPage } from './publication.view';

const Publication = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  note: z.string().trim().max(2000).default(''),
});

/** Publishing a draft, and taking a course out of use. */
@Controller('authoring/courses/:slug')
@Requires('course.author')
export class PublicationPages {
  constructor(
    private readonly overviews: Overviews,
    private readonly policies: PolicyService,
    private readonly publications: PublicationService,
  ) {}

  @Get('publication')
  ask(@Param('slug') slug: string) {
    return this.page(slug, '');
  }

  @Post('publication')
  async publish(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(Publication, body);
    if (!form.ok) return this.page(slug, answer(form.typed, 'note'), 422);
    try {
      const { version } = await this.publications.publish(actor, slug, form.data);
      return redirect(authoring.course(slug), 'courses.authoring.publish.done', { number: version });
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      return this.page(slug, form.data.note, 409, failure.message);
    }
  }

  @Post('retirement')
  async retire(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.publications.retire(actor, slug);
    return redirect(authoring.course(slug), 'courses.authoring.retirement.done');
  }

  @Post('retirement/end')
  async reopen(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.publications.reopen(actor, slug);
    return redirect(authoring.course(slug), 'courses.authoring.retirement.ended');
  }

  private async page(slug: string, note: string, status = 200, error: string | null = null) {
    const overview = await this.overviews.of(slug);
    if (!overview.draft) throw new NotFound();
    const { document } = overview.draft;
    const changes = overview.published && compareCourses(overview.published.document, document);
    const unwritten = await this.policies.unwrittenIn(document);
    return publicationPage({ overview, changes, unwritten, note, error, status });
  }
}
