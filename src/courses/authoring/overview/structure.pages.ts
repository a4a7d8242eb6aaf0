import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { redirect, type Redirect } from '../../../shared/http/page';
import type { TextKey } from '../../../shared/text';
import { DraftParts } from '../drafts/draft-parts.service';
import { Move, NewLesson, Titled } from '../drafts/drafts.schemas';
import { authoring } from '../paths';

/** What a course consists of: adding, naming, moving and taking out modules and lessons. */
@Controller('authoring/courses/:slug')
@Requires('course.author')
export class StructurePages {
  constructor(private readonly parts: DraftParts) {}

  @Post('modules')
  async addModule(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(Titled, body);
    if (!form.ok) return back(slug, 'courses.authoring.outline.needsTitle');
    await this.parts.addModule(actor, slug, form.data.title);
    return back(slug, 'courses.authoring.outline.moduleAdded');
  }

  @Post('modules/:module')
  async rename(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('module') module: string,
    @Body() body: unknown,
  ) {
    const form = readForm(Titled, body);
    if (!form.ok) return back(slug, 'courses.authoring.outline.needsTitle');
    await this.parts.renameModule(actor, slug, module, form.data.title);
    return back(slug, 'courses.authoring.outline.renamed');
  }

  @Post('lessons')
  async addLesson(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(NewLesson, body);
    if (!form.ok) return back(slug, 'courses.authoring.outline.needsTitle');
    return redirect(authoring.lesson(slug, await this.parts.addLesson(actor, slug, form.data)));
  }

  @Post('modules/:module/place')
  moveModule(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('module') module: string,
    @Body({ schema: Move }) to: Move,
  ) {
    return this.move(actor, slug, 'module', module, to);
  }

  @Post('lessons/:lesson/place')
  moveLesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body({ schema: Move }) to: Move,
  ) {
    return this.move(actor, slug, 'lesson', lesson, to);
  }

  @Post('modules/:module/removal')
  async removeModule(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('module') module: string,
  ) {
    await this.parts.remove(actor, slug, 'module', module);
    return redirect(`${authoring.course(slug)}#removed`, 'courses.authoring.outline.moduleRemoved');
  }

  @Post('lessons/:lesson/removal')
  async removeLesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
  ) {
    await this.parts.remove(actor, slug, 'lesson', lesson);
    return redirect(`${authoring.course(slug)}#removed`, 'courses.authoring.outline.lessonRemoved');
  }

  @Post('removed/:place')
  @HttpCode(303)
  async putBack(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('place', ParseIntPipe) place: number,
  ) {
    await this.parts.putBack(actor, slug, place);
    return back(slug, 'courses.authoring.outline.isBack');
  }

  private async move(
    actor: Actor,
    slug: string,
    part: 'lesson' | 'module',
    name: string,
    to: Move,
  ): Promise<Redirect> {
    await this.parts.move(actor, slug, part, name, to);
    return back(slug, 'courses.authoring.outline.moved');
  }
}

const back = (slug: string, notice: TextKey): Redirect =>
  redirect(`${authoring.course(slug)}#structure`, notice);
