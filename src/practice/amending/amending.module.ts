import { AmendingLetters } from './amending-letters.service';
import { AmendingReading } from './amending-reading.service';
import { AmendmentForms } from './amendment-forms.service';
import { AmendmentService } from './amendment.service';
import { AmendmentsPages } from './amendments.pages';
import { AskingPages } from './asking.pages';
import { AskingService } from './asking.service';
import { Superseding } from './superseding.service';
import { VoidReading } from './void-reading.service';
import { VoidService } from './void.service';
import { VoidsPages } from './voids.pages';

/** What this part of practice consists of. */
export const amending = {
  controllers: [AmendmentsPages, AskingPages, VoidsPages],
  providers: [
    AmendingLetters,
    AmendingReading,
    AmendmentForms,
    AmendmentService,
    AskingService,
    Superseding,
    VoidReading,
    VoidService,
  ],
};
