import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { InvalidInput } from '../../shared/errors';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { ListedChosen } from './listing.schemas';
import { Listings } from './listings.service';

/** Where holders choose whether they are found by name. */
@Controller('certificates/mine/:id/listing')
@Requires('certificate.hold')
export class ListingsPages {
  constructor(private readonly listings: Listings) {}

  @Post()
  async choose(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(ListedChosen, body);
    if (!form.ok) throw new InvalidInput([{ pointer: '/listed', detail: form.errors.listed ?? '' }]);
    const listed = form.data.listed === 'yes';
    await this.listings.choose(actor, id, listed);
    return redirect(
      `/certificates/mine/${id}#listed`,
      listed ? 'certificates.listing.done' : 'certificates.listing.undone',
    );
  }
}
