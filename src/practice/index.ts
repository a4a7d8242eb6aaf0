/**
 * Practice and supervision: trainees write down what they did, the supervisor they name signs it into a ledger, and
 * both confirm that they met. Signed entries and confirmed sessions never change.
 */
export { AbsencesQueries } from './assigning/absences.queries';
export { AgreementService } from './agreements/agreement.service';
export { type AgreementRecord } from './agreements/agreement-records.service';
export { AssignmentService } from './assigning/assignment.service';
export { BarredRelations } from './assigning/barred-relations.service';
export { ProposalService } from './assigning/proposal.service';
export { type Advice, Advisers } from './advising/advisers.service';
export { PracticeEntryService } from './entries/practice-entry.service';
export {
  EntryAmended,
  AgreementSigned,
  EntryReturned,
  EntrySigned,
  EntrySubmitted,
  EntryVoided,
  RepudiationResolved,
  SignatureRepudiated,
  SupervisionConfirmed,
  SupervisionRecorded,
} from './events';
export { verifyLedger } from './proving/verify-ledger.provider';
export { PracticeModule } from './practice.module';
export type { ObservationRecord } from './practice-records.service';
export { CrisisContacts } from './wellbeing/crisis-contacts.service';
export { CheckIns } from './wellbeing/check-in.service';
export type { Levels } from './observing/levels';
export { ObservationService } from './observing/observation.service';
export { type PracticeRecord, PracticeRecords, type SupervisionRecord } from './practice-records.service';
export { SignOffService } from './signing/sign-off.service';
export type { SessionWords } from './supervision/supervision.schemas';
export { SupervisionService } from './supervision/supervision.service';
export { Vocabularies } from './vocabulary/vocabulary.service';
