import { EntriesQueries } from './entries.queries';
import { EntryFormsPages } from './entry-forms.pages';
import { EntryForms } from './entry-forms.service';
import { EntryGrounds } from './entry-ground.service';
import { EntryListing } from './entry-listing.service';
import { EntryReading } from './entry-reading.service';
import { EntryWriter } from './entry-writer.service';
import { PracticeEntriesApi } from './practice-entries.api';
import { PracticeEntriesPages } from './practice-entries.pages';
import { PracticeEntryService } from './practice-entry.service';

/** What this part of practice consists of. */
export const entries = {
  controllers: [EntryFormsPages, PracticeEntriesApi, PracticeEntriesPages],
  providers: [
    EntriesQueries,
    EntryForms,
    EntryGrounds,
    EntryListing,
    EntryReading,
    EntryWriter,
    PracticeEntryService,
  ],
};
