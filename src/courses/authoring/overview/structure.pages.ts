import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { redirect, type Redirect } from '../../../shared/http/page';
import type { TextKey } from '../../../shared/text';
import { DraftParts } from '../drafts/draft-parts.service';
import { LessonMove, ModuleMove, NewLesson, Titled } from '../drafts/drafts.schemas';
import { buttonOf, lessonStands, moduleStands, type Stands } from './places';
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
  async moveModule(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('module') module: string,
    @Body({ schema: ModuleMove }) to: ModuleMove,
  ) {
    const { document } = await this.parts.moveModule(actor, slug, module, to);
    return movedTo(slug, moduleStands(document, module), to);
  }

  @Post('lessons/:lesson/place')
  async moveLesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body({ schema: LessonMove }) to: LessonMove,
  ) {
    const { document } = await this.parts.moveLesson(actor, slug, lesson, to);
    return movedTo(slug, lessonStands(document, lesson), to);
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
}

const back = (slug: string, notice: TextKey): Redirect =>
  redirect(`${authoring.course(slug)}#structure`, notice);

/** Back to what was moved, or to the button that moved it, so that it can be pressed again; says where it is now. */
function movedTo(slug: string, stands: Stands, to: LessonMove | ModuleMove): Redirect {
  const at = 'way' in to ? buttonOf(stands, to.way) : stands.id;
  const { title, place, of, module } = stands;
  const key = module === null ? 'movedModule' : 'moved';
  return redirect(`${authoring.course(slug)}#${at}`, `courses.authoring.outline.${key}`, {
    ...{ title, place, of, module: module ?? '' },
  });
}
