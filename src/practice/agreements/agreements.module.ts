import { AgreementLetters } from './agreement-letters.service';
import { AgreementReading } from './agreement-reading.service';
import { AgreementRecords } from './agreement-records.service';
import { AgreementWriter } from './agreement-writer.service';
import { AgreementService } from './agreement.service';
import { AgreementsPages } from './agreements.pages';
import { AgreementsQueries } from './agreements.queries';

/** What this part of practice consists of. */
export const agreements = {
  controllers: [AgreementsPages],
  providers: [
    AgreementLetters,
    AgreementReading,
    AgreementRecords,
    AgreementService,
    AgreementWriter,
    AgreementsQueries,
  ],
};
