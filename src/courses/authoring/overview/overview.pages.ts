import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { redirect } from '../../../shared/http/page';
import { DraftService } from '../drafts/draft.service';
import { authoring } from '../paths';
import { PolicyService } from '../policies/policy.service';
import { latestOf, overviewPage } from './overview.view';
import { Overviews } from './overview.service';

/** One course for those who write it. */
@Controller('authoring/courses/:slug')
@Requires('course.author')
export class OverviewPages {
  constructor(
    private readonly overviews: Overviews,
    private readonly drafts: DraftService,
    private readonly policies: PolicyService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const overview = await this.overviews.of(slug);
    return overviewPage(overview, await this.policies.unwrittenIn(latestOf(overview)), actor.timeZone);
  }

  @Post('draft')
  async edit(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.drafts.next(actor, slug);
    return redirect(authoring.course(slug), 'courses.authoring.overview.begun');
  }

  @Post('draft/removal')
  async discard(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.drafts.discard(actor, slug);
    return redirect(authoring.list, 'courses.authoring.discard.done');
  }
}
