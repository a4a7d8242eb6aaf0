import { Answers } from './answers.service';
import { CredentialAnswers } from './credential-answers.service';
import { CredentialWay } from './credential-way.provider';
import { KeptPlaces } from './kept-places.provider';
import { RegisterSignatures } from './register-signatures.provider';
import { RegisterWatch } from './register-watch.provider';
import { ShortWay } from './short-way.provider';
import { VerdictWay } from './verdict-way.provider';
import { VerificationLimits } from './verification-limits.provider';
import { VerificationPages } from './verification.pages';
import { VerificationReader } from './verification-reader.provider';
import { VerificationService } from './verification.service';

/** What this part of certificates consists of. */
export const verifying = {
  controllers: [VerificationPages],
  providers: [
    Answers,
    CredentialAnswers,
    CredentialWay,
    KeptPlaces,
    RegisterSignatures,
    RegisterWatch,
    ShortWay,
    VerdictWay,
    VerificationLimits,
    VerificationReader,
    VerificationService,
  ],
};
