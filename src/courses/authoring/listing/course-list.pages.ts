import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { Listing } from '../../../shared/http/listing';
import { redirect } from '../../../shared/http/page';
import { Curriculum } from '../curriculum.provider';
import { DraftService } from '../drafts/draft.service';
import { Titled } from '../drafts/drafts.schemas';
import { Grounds } from '../ground.service';
import { authoring } from '../paths';
import { CourseListQueries } from './course-list.queries';
import { courseListPage, newCoursePage } from './course-list.view';

/** All courses of the organisation, and beginning another. */
@Controller('authoring/courses')
@Requires('course.author')
export class CourseListPages {
  constructor(
    private readonly queries: CourseListQueries,
    private readonly curriculum: Curriculum,
    private readonly drafts: DraftService,
    private readonly grounds: Grounds,
  ) {}

  @Get()
  async list(
    @CurrentActor() { timeZone }: Actor,
    @Query({ schema: Listing }) { search = '', after }: Listing,
  ) {
    const { items, next } = await this.queries.list({ search, after: after ?? null });
    const listed = items.map((one) => ({
      ...one,
      improved: this.curriculum.hasImproved(one.slug, one.adoptedVersion),
    }));
    return courseListPage({ items: listed, next }, search, timeZone);
  }

  @Get('new')
  begin() {
    return newCoursePage();
  }

  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(Titled, body);
    if (!form.ok) return newCoursePage(form);
    const { domains } = await this.grounds.choices();
    const { slug } = await this.drafts.begin(actor, form.data.title, domains[0]?.key ?? '');
    return redirect(authoring.course(slug), 'courses.authoring.begin.done');
  }
}
