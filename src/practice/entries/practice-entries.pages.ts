import { Controller, Get, Post, Query } from '@nestjs/common';
import { type SessionAtHand, ThisSession } from '../../identity';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { SignedIn } from '../../shared/http/access.decorator';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { Onlookers } from '../onlooker.service';
import { SigningStepUp } from '../signing/signing-step-up.service';
import { EntriesWish } from './entries.schemas';
import { entriesPage } from './entries.view';
import { entryDeletionPage } from './entry-deletion.view';
import { EntryListing } from './entry-listing.service';
import { EntryReading } from './entry-reading.service';
import { entryPage } from './entry.view';
import { may } from './lifecycle';
import { PracticeEntryService } from './practice-entry.service';

/** A trainee's own entries; one of them is also seen by the supervisor it was sent to. */
@Controller('practice-entries')
@Requires('practice.log')
export class PracticeEntriesPages {
  constructor(
    private readonly entries: PracticeEntryService,
    private readonly listing: EntryListing,
    private readonly reading: EntryReading,
    private readonly onlookers: Onlookers,
    private readonly stepUp: SigningStepUp,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: EntriesWish }) wish: EntriesWish) {
    return entriesPage(await this.listing.of(actor, wish), this.onlookers.of(actor));
  }

  @Get(':id')
  @SignedIn()
  async show(@CurrentActor() actor: Actor, @ThisSession() session: SessionAtHand, @Id() id: string) {
    const asksPassword = await this.stepUp.asks(session);
    return entryPage(await this.reading.open(actor, id), this.onlookers.of(actor), { asksPassword });
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.entries.withdraw(actor, id);
    return redirect(`/practice-entries/${id}`, 'practice.entry.withdrawn');
  }

  @Get(':id/deletion')
  async askToDelete(@CurrentActor() actor: Actor, @Id() id: string) {
    const { entry } = await this.reading.openOwn(actor, id);
    return may('delete', entry) ? entryDeletionPage(entry) : redirect(`/practice-entries/${id}`);
  }

  @Post(':id/deletion')
  async delete(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.entries.delete(actor, id);
    return redirect('/practice-entries', 'practice.deletion.done');
  }
}
