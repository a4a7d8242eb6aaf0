import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { byField, readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { Listing } from '../../shared/http/listing';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { AccommodationReading } from './accommodation-reading.service';
import { AccommodationService } from './accommodation.service';
import { AccommodationForm } from './accommodations.schemas';

/** What single people are given at a quiz. */
@Controller('quizzes')
@Requires('accommodation.manage')
export class AccommodationsPages {
  constructor(
    private readonly accommodations: AccommodationService,
    private readonly reading: AccommodationReading,
  ) {}

  @Get(':id/accommodations')
  list(@CurrentActor() actor: Actor, @Id() id: string, @Query({ schema: Listing }) { after }: Listing) {
    return this.reading.page(actor, id, { after });
  }

  @Post(':id/accommodations')
  async give(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AccommodationForm, body);
    const { typed } = form;
    if (!form.ok) return this.reading.page(actor, id, { typed, errors: form.errors });
    try {
      await this.accommodations.give(actor, id, form.data);
    } catch (failure) {
      if (!(failure instanceof InvalidInput)) throw failure;
      return this.reading.page(actor, id, { typed, errors: byField(failure.errors) });
    }
    return redirect(`/quizzes/${id}/accommodations`, 'quizzes.accommodations.done');
  }

  @Post(':id/accommodations/:accommodation/end')
  async end(@CurrentActor() actor: Actor, @Id() id: string, @Id('accommodation') accommodation: string) {
    await this.accommodations.end(actor, id, accommodation);
    return redirect(`/quizzes/${id}/accommodations`, 'quizzes.accommodations.ended');
  }
}
