import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { InvalidInput } from '../../../shared/errors';
import { readForm } from '../../../shared/http/forms';
import { redirect } from '../../../shared/http/page';
import type { Reply } from '../../../shared/http/request';
import { t } from '../../../shared/text';
import { lessonPath } from '../course-standing';
import { clockTime } from '../wording';
import { NoteService } from './note.service';
import { notesPage, notesText } from './notes.view';

const Note = z.object({ note: z.string().max(20_000).default('') });

/** Notes beside lessons, and all of a course together. */
@Controller('courses/:slug')
@Requires('course.study')
export class NotesPages {
  constructor(
    private readonly notes: NoteService,
    private readonly clock: Clock,
  ) {}

  @Get('notes')
  async list(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const { course, notes } = await this.notes.all(actor, slug);
    return notesPage(course, notes, actor.timeZone);
  }

  @Get('notes.txt')
  async text(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { course, notes } = await this.notes.all(actor, slug);
    void reply.headers({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${course.slug}-notes.txt"`,
      'cache-control': 'no-store',
    });
    return notesText(course, notes, actor.timeZone);
  }

  @Post('lessons/:lesson/note')
  async keep(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
  ) {
    await this.notes.keep(actor, slug, lesson, noteIn(body));
    return redirect(`${lessonPath({ slug }, { slug: lesson })}#note`, 'courses.notes.kept');
  }

  /** Sent by the page itself while one writes; the answer is placed under the field. */
  @Post('lessons/:lesson/note/draft')
  @Header('content-type', 'text/plain; charset=utf-8')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const form = readForm(Note, body);
    if (!form.ok) {
      void reply.status(422);
      return t('courses.works.errors.tooLong');
    }
    await this.notes.keep(actor, slug, lesson, form.data.note);
    return t('courses.works.saved', { time: clockTime(this.clock.now(), actor.timeZone) });
  }
}

function noteIn(body: unknown): string {
  const form = readForm(Note, body);
  if (!form.ok) throw new InvalidInput([{ pointer: '/note', detail: t('courses.works.errors.tooLong') }]);
  return form.data.note;
}
