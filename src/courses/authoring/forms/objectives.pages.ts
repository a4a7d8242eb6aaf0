import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import { readForm, type RejectedForm } from '../../../shared/http/forms';
import { type Page, redirect } from '../../../shared/http/page';
import { DraftParts } from '../drafts/draft-parts.service';
import { DraftService } from '../drafts/draft.service';
import { ObjectiveForm } from '../drafts/drafts.schemas';
import { authoring } from '../paths';
import { objectiveFormPage } from './objective-form.view';

/** What somebody can do after a course. */
@Controller('authoring/courses/:slug/objectives/:objective')
@Requires('course.author')
export class ObjectivesPages {
  constructor(
    private readonly drafts: DraftService,
    private readonly parts: DraftParts,
  ) {}

  @Get()
  show(@Param('slug') slug: string, @Param('objective') id: string) {
    return this.form(slug, id);
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('objective') id: string,
    @Body() body: unknown,
  ) {
    const form = readForm(ObjectiveForm, body);
    if (!form.ok) return this.form(slug, id, form);
    if (id === 'new') await this.parts.addObjective(actor, slug, form.data);
    else await this.parts.saveObjective(actor, slug, id, form.data);
    return redirect(`${authoring.course(slug)}#objectives`, 'courses.authoring.saved');
  }

  @Post('removal')
  async remove(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Param('objective') id: string) {
    await this.parts.removeObjective(actor, slug, id);
    return redirect(`${authoring.course(slug)}#objectives`, 'courses.authoring.objective.removed');
  }

  private async form(slug: string, id: string, refused?: RejectedForm): Promise<Page> {
    const { document } = await this.drafts.find(slug);
    const known = document.objectives.find((one) => one.id === id);
    if (!known && id !== 'new') throw new NotFound();
    const typed = known ? { text: known.text, competencies: [...known.competencies] } : {};
    return objectiveFormPage({ slug, course: document.title, id, typed, refused: refused ?? null });
  }
}
