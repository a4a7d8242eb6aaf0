import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { RegradeWish } from './regrading.schemas';
import { RegradingService } from './regrading.service';
import { regradingPage } from './regrading.view';

/** Marking attempts again after a key was corrected: whose result changes is seen first. */
@Controller('authoring/quizzes/:id/regrading')
@Requires('course.author')
export class RegradingPages {
  constructor(private readonly regrading: RegradingService) {}

  @Get()
  async preview(@Id() id: string) {
    return regradingPage(await this.regrading.preview(id));
  }

  @Post()
  async regrade(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(RegradeWish, body);
    if (!form.ok) return regradingPage(await this.regrading.preview(id), form);
    const { version, which, reason } = form.data;
    const count = await this.regrading.regrade(actor, id, { version, lowers: which === 'all', reason });
    return redirect(`/authoring/quizzes/${id}/statistics`, 'quizzes.regrading.done', { count });
  }
}
