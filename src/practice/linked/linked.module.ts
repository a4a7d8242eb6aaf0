import { AskingQueries } from './asking.queries';
import { Discreet } from '../../shared/http/discreet.interceptor';
import { Gathering } from './gathering.service';
import { LinkedPages } from './linked-pages.service';
import { LinkedSigning } from './linked-signing.service';
import { LinkedWorker } from './linked.worker';
import { RepudiationLetters } from './repudiation-letters.service';
import { RepudiationReading } from './repudiation-reading.service';
import { RepudiationPages } from './repudiation.pages';
import { RepudiationService } from './repudiation.service';
import { RepudiationsPages } from './repudiations.pages';
import { RepudiationsQueries } from './repudiations.queries';
import { RequestLetters } from './request-letters.service';
import { RequestedEntries } from './requested-entries.service';
import { RequestsReading } from './requests-reading.service';
import { RequestsPages } from './requests.pages';
import { RequestsQueries } from './requests.queries';
import { SignPages } from './sign.pages';
import { SigningCopies } from './signing-copies.service';
import { SigningLimits } from './signing-limits.provider';
import { SigningProofs } from './signing-proofs.provider';
import { SigningRequests } from './signing-requests.service';
import { Visiting } from './visiting.service';

/** What this part of practice consists of. */
export const linked = {
  controllers: [RepudiationPages, RepudiationsPages, RequestsPages, SignPages],
  providers: [
    AskingQueries,
    Discreet,
    Gathering,
    LinkedPages,
    LinkedSigning,
    LinkedWorker,
    RepudiationLetters,
    RepudiationReading,
    RepudiationService,
    RepudiationsQueries,
    RequestLetters,
    RequestedEntries,
    RequestsQueries,
    RequestsReading,
    SigningCopies,
    SigningLimits,
    SigningProofs,
    SigningRequests,
    Visiting,
  ],
};
