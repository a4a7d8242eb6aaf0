import { Deciding } from './deciding.service';
import { EntryQuestions } from './entry-questions.service';
import { HeldEntries } from './held-entries.service';
import { Ledger } from './ledger.service';
import { QueuePages } from './queue.pages';
import { QueueQueries } from './queue.queries';
import { QueueService } from './queue.service';
import { ReturnService } from './return.service';
import { SignOffService } from './sign-off.service';
import { SigningStepUp } from './signing-step-up.service';
import { SigningApi } from './signing.api';
import { SigningPages } from './signing.pages';

/** What this part of practice consists of. */
export const signing = {
  controllers: [QueuePages, SigningApi, SigningPages],
  providers: [
    Deciding,
    EntryQuestions,
    HeldEntries,
    Ledger,
    QueueQueries,
    QueueService,
    ReturnService,
    SignOffService,
    SigningStepUp,
  ],
};
