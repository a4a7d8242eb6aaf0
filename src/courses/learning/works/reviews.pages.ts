import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../../shared/http/page';
import type { Reply } from '../../../shared/http/request';
import { orAgain } from '../../../shared/http/refused';
import { attached } from './attached';
import { ReviewQueries } from './review.queries';
import { ReviewService } from './review.service';
import { reviewPage, reviewsPage } from './reviews.view';
import { Acceptance, QueuePart, Return } from './works.schemas';

/** What trainees share with a supervisor, to be read and answered. */
@Controller('reflections')
@Requires('work.review')
export class ReviewsPages {
  constructor(
    private readonly reviews: ReviewService,
    private readonly queries: ReviewQueries,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: QueuePart }) { after }: { after?: string }) {
    return reviewsPage(await this.queries.waiting(actor.personId, after), actor.timeZone);
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return reviewPage(await this.reviews.open(actor, id), actor.timeZone);
  }

  @Get(':id/file')
  async file(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: Reply) {
    return attached(reply, await this.reviews.file(actor, id));
  }

  @Post(':id/acceptance')
  accept(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Acceptance, body);
    const accept = async (data: {
      version: number;
      comment?: string | undefined;
    }): Promise<Page | Redirect> => {
      await this.reviews.accept(actor, id, data);
      return redirect('/reflections', 'courses.reviews.wasAccepted');
    };
    return orAgain(form, accept, async (refused) =>
      reviewPage(await this.reviews.open(actor, id), actor.timeZone, { typed: form.typed, refused }),
    );
  }

  @Post(':id/return')
  giveBack(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(Return, body);
    const giveBack = async (data: { version: number; comment: string }): Promise<Page | Redirect> => {
      await this.reviews.giveBack(actor, id, data);
      return redirect('/reflections', 'courses.reviews.wasReturned');
    };
    return orAgain(form, giveBack, async (refused) =>
      reviewPage(await this.reviews.open(actor, id), actor.timeZone, { typed: form.typed, refused }),
    );
  }
}
