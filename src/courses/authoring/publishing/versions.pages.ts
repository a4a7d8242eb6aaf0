import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { compareCourses } from '../diff/courses';
import { authoring } from '../paths';
import { CoursePreviews } from './previews.service';
import { versionPage, versionsPage } from './versions.view';
import { Versions } from './versions.service';

/** Another version to hold one against; the one before it where none is said. */
const Compared = z.object({
  with: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
});
type Compared = z.output<typeof Compared>;

/** What was published of a course, and what it looks like for trainees. */
@Controller('authoring/courses/:slug')
@Requires('course.author')
export class VersionsPages {
  constructor(
    private readonly versions: Versions,
    private readonly previews: CoursePreviews,
  ) {}

  @Get('versions')
  async list(@CurrentActor() { timeZone }: Actor, @Param('slug') slug: string) {
    return versionsPage(slug, await this.versions.list(slug), timeZone);
  }

  @Get('versions/:number')
  async show(
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Query({ schema: Compared }) { with: other }: Compared,
  ) {
    const { document, note } = await this.versions.find(slug, number);
    const numbers = (await this.versions.list(slug)).map((one) => one.number);
    const from = other ?? number - 1;
    const before = await this.versions.known(slug, from);
    const changes = before && compareCourses(before.document, document);
    return versionPage(slug, { number, note, title: document.title, from, numbers }, changes);
  }

  @Get('versions/:number/preview')
  async previewVersion(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number) {
    return this.previews.course(await this.version(slug, number));
  }

  @Get('versions/:number/preview/:lesson')
  async previewVersionLesson(
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('lesson') lesson: string,
  ) {
    return this.previews.lesson(await this.version(slug, number), lesson);
  }

  @Get('preview')
  async preview(@Param('slug') slug: string) {
    return this.previews.course(await this.latest(slug));
  }

  @Get('preview/:lesson')
  async previewLesson(@Param('slug') slug: string, @Param('lesson') lesson: string) {
    return this.previews.lesson(await this.latest(slug), lesson);
  }

  private async latest(slug: string) {
    return { slug, base: authoring.preview(slug), course: await this.versions.latest(slug) };
  }

  private async version(slug: string, number: number) {
    const { document } = await this.versions.find(slug, number);
    return { slug, base: `${authoring.versions(slug)}/${number}/preview`, course: document };
  }
}
