import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { answer, readForm } from '../../../shared/http/forms';
import { redirect } from '../../../shared/http/page';
import { DraftParts } from '../drafts/draft-parts.service';
import { AboutForm, LessonForm } from '../drafts/drafts.schemas';
import { authoring } from '../paths';
import { DraftForms } from './draft-forms.service';
import { textPreviewPage } from './lesson-form.view';

/** The forms in which a course and its lessons are written. */
@Controller('authoring/courses/:slug')
@Requires('course.author')
export class DraftFormsPages {
  constructor(
    private readonly parts: DraftParts,
    private readonly forms: DraftForms,
  ) {}

  @Get('about')
  about(@Param('slug') slug: string) {
    return this.forms.about(slug);
  }

  @Post('about')
  async saveAbout(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const form = readForm(AboutForm, body);
    if (!form.ok) return this.forms.about(slug, { refused: form });
    const saved = await this.parts.saveAbout(actor, slug, form.data);
    return saved.state === 'kept'
      ? redirect(authoring.course(slug), 'courses.authoring.saved')
      : this.forms.about(slug, { typed: form.typed, changed: saved });
  }

  @Get('lessons/:lesson')
  lesson(@Param('slug') slug: string, @Param('lesson') lesson: string) {
    return this.forms.lesson(slug, lesson);
  }

  @Post('lessons/:lesson')
  async saveLesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
  ) {
    const form = readForm(LessonForm, body);
    if (!form.ok) return this.forms.lesson(slug, lesson, { refused: form });
    const saved = await this.parts.saveLesson(actor, slug, lesson, form.data);
    if (saved.state === 'changed')
      return this.forms.lesson(slug, lesson, { typed: form.typed, changed: saved });
    const back = answer(form.typed, 'then') === 'back';
    return redirect(
      back ? authoring.course(slug) : authoring.lesson(slug, lesson),
      'courses.authoring.saved',
    );
  }

  /** What the page asks for while somebody types. Nothing is kept. */
  @Post('lessons/:lesson/preview')
  async preview(@Param('slug') slug: string, @Param('lesson') lesson: string, @Body() body: unknown) {
    const { typed } = readForm(LessonForm, body);
    const { html, faults } = await this.forms.preview(slug, lesson, answer(typed, 'markdown'));
    return textPreviewPage(html, faults);
  }
}
