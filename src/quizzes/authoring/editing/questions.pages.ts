import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import { readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import type { Upload } from '../../../shared/http/uploads';
import { Uploads } from '../../../shared/http/uploads.decorator';
import { QuizDrafts } from '../drafts/draft.service';
import { itemForms } from '../forms/registry';
import { kindsPage } from './kinds.view';
import { lookPage } from './look.view';
import { QuestionEditor } from './question-editor.service';
import { QuestionForms } from './question-forms.service';

const Kind = z.object({ type: z.enum(itemForms.map(({ type }) => type)).catch('single-choice') });
const Sent = z.record(z.string(), z.unknown());

/** Writing the questions of a quiz. */
@Controller('authoring/quizzes/:id')
@Requires('course.author')
export class QuestionsPages {
  constructor(
    private readonly drafts: QuizDrafts,
    private readonly forms: QuestionForms,
    private readonly editor: QuestionEditor,
  ) {}

  @Get('kinds-of-question')
  async kinds(@Id() id: string) {
    const { document } = await this.drafts.open(id);
    return kindsPage({ id, title: document.title });
  }

  @Get('new-question')
  begin(@Id() id: string, @Query({ schema: Kind }) which: z.output<typeof Kind>) {
    return this.forms.show(id, which);
  }

  @Post('new-question')
  add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: Kind }) which: z.output<typeof Kind>,
    @Body() body: unknown,
    @Uploads() uploads: Upload[],
  ) {
    return this.editor.take(actor, id, which, { typed: readForm(Sent, body).typed, uploads });
  }

  @Get('questions/:key')
  edit(@Id() id: string, @Param('key') key: string) {
    return this.forms.show(id, { key });
  }

  @Post('questions/:key')
  save(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Uploads() uploads: Upload[],
  ) {
    return this.editor.take(actor, id, { key }, { typed: readForm(Sent, body).typed, uploads });
  }

  @Get('questions/:key/preview')
  async look(@Id() id: string, @Param('key') key: string) {
    const { document } = await this.drafts.open(id);
    const item = document.items.find((one) => one.key === key);
    if (!item) throw new NotFound();
    return lookPage({ id, title: document.title }, item);
  }
}
