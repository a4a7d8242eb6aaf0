import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { Listing } from '../../shared/http/listing';
import { redirect } from '../../shared/http/page';
import { readReviews } from './review-form';
import { ReviewReading } from './review-reading.service';
import { ReviewService } from './review.service';
import { reviewPage } from './review.view';
import { AnyForm } from './reviewing.schemas';
import { reviewQueuePage } from './review-queue.view';
import { textsIn } from './texts';

/** Texts that wait for somebody who marks them. */
@Controller('reviews')
@Requires('quiz.review')
export class ReviewingPages {
  constructor(
    private readonly reading: ReviewReading,
    private readonly reviews: ReviewService,
  ) {}

  @Get()
  async queue(@CurrentActor() actor: Actor, @Query({ schema: Listing }) listing: Listing) {
    return reviewQueuePage(await this.reading.queue(actor, listing), actor.timeZone);
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return reviewPage(await this.reading.find(actor, id), actor.timeZone);
  }

  @Post(':id')
  async mark(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(AnyForm, body);
    const found = await this.reading.find(actor, id);
    const { reviews, errors } = readReviews(textsIn(found.sitting.questions), typed);
    if (Object.keys(errors).length > 0) return reviewPage(found, actor.timeZone, { typed, errors });
    await this.reviews.review(actor, id, reviews);
    return redirect('/reviews', 'quizzes.reviewing.done', { name: found.trainee });
  }
}
