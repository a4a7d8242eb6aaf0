import { Global, Module } from '@nestjs/common';
import { AmendingLetters } from './amending/amending-letters.service';
import { AmendingReading } from './amending/amending-reading.service';
import { AmendmentForms } from './amending/amendment-forms.service';
import { AmendmentService } from './amending/amendment.service';
import { AmendmentsPages } from './amending/amendments.pages';
import { AskingPages } from './amending/asking.pages';
import { AskingService } from './amending/asking.service';
import { Superseding } from './amending/superseding.service';
import { VoidReading } from './amending/void-reading.service';
import { VoidService } from './amending/void.service';
import { VoidsPages } from './amending/voids.pages';
import { AbsencesQueries } from './assigning/absences.queries';
import { AgreementLetters } from './agreements/agreement-letters.service';
import { AgreementReading } from './agreements/agreement-reading.service';
import { AgreementRecords } from './agreements/agreement-records.service';
import { AgreementWriter } from './agreements/agreement-writer.service';
import { AgreementService } from './agreements/agreement.service';
import { AgreementsPages } from './agreements/agreements.pages';
import { AgreementsQueries } from './agreements/agreements.queries';
import { AbsencesPages } from './assigning/absences.pages';
import { AbsenceService } from './assigning/absence.service';
import { AssigningForms } from './assigning/assigning-forms.service';
import { AssignmentChecks } from './assigning/assignment-checks.service';
import { AssignmentChronicle } from './assigning/assignment-chronicle.service';
import { AssignmentLetters } from './assigning/assignment-letters.service';
import { AssignmentReading } from './assigning/assignment-reading.service';
import { AssignmentWriter } from './assigning/assignment-writer.service';
import { AssignmentService } from './assigning/assignment.service';
import { AssignmentsPages } from './assigning/assignments.pages';
import { AssignmentsQueries } from './assigning/assignments.queries';
import { BarredRelations } from './assigning/barred-relations.service';
import { Entitlements } from './assigning/entitlements.service';
import { HandoverQueries } from './assigning/handover.queries';
import { HandoverService } from './assigning/handover.service';
import { OutsideSupervisors } from './assigning/outside-supervisors.service';
import { ProposalService } from './assigning/proposal.service';
import { SigningRights } from './assigning/signing-rights.service';
import { Succession } from './assigning/succession.service';
import { SupervisorsPages } from './assigning/supervisors.pages';
import { WhoSigns } from './assigning/who-signs.service';
import { AdvicePages } from './advising/advice.pages';
import { EntryAdvice } from './advising/advice.service';
import { Advisers } from './advising/advisers.service';
import { YourSupervisorsPages } from './assigning/your-supervisors.pages';
import { YourSupervisorsReading } from './assigning/your-supervisors.service';
import { Chronicle } from './chronicle.service';
import { UnfinishedPages } from './drafting/unfinished.pages';
import { UnfinishedQueries } from './drafting/unfinished.queries';
import { UnfinishedEntries } from './drafting/unfinished.service';
import { EntriesQueries } from './entries/entries.queries';
import { EntryFormsPages } from './entries/entry-forms.pages';
import { EntryForms } from './entries/entry-forms.service';
import { EntryGrounds } from './entries/entry-ground.service';
import { EntryListing } from './entries/entry-listing.service';
import { EntryReading } from './entries/entry-reading.service';
import { EntryWriter } from './entries/entry-writer.service';
import { PracticeEntriesApi } from './entries/practice-entries.api';
import { PracticeEntriesPages } from './entries/practice-entries.pages';
import { PracticeEntryService } from './entries/practice-entry.service';
import { CsvExport } from './exporting/csv-export.service';
import { ExportQueries } from './exporting/export.queries';
import { ExportsPages } from './exporting/exports.pages';
import { LogPrinter } from './exporting/log-printer.provider';
import { LogQueries } from './exporting/log.queries';
import { PracticeLog } from './exporting/log.service';
import { Guard } from './guard/guard.service';
import { GuardedTexts } from './guard/guarded-texts.service';
import { GuardLexicon } from './guard/lexicon.provider';
import { observing } from './observing/observing.module';
import { ImportQuestionsPages } from './importing/import-questions.pages';
import { ImportReview } from './importing/import-review.service';
import { ImportStore } from './importing/import-store.service';
import { PracticeImportService } from './importing/import.service';
import { ImportsPages } from './importing/imports.pages';
import { ImportsWorker } from './importing/imports.worker';
import { Onlookers } from './onlooker.service';
import { CheckingPages } from './proving/checking.pages';
import { AskingQueries } from './linked/asking.queries';
import { Discreet } from './linked/discreet.interceptor';
import { Gathering } from './linked/gathering.service';
import { LinkedPages } from './linked/linked-pages.service';
import { LinkedSigning } from './linked/linked-signing.service';
import { LinkedWorker } from './linked/linked.worker';
import { RepudiationLetters } from './linked/repudiation-letters.service';
import { RepudiationReading } from './linked/repudiation-reading.service';
import { RepudiationPages } from './linked/repudiation.pages';
import { RepudiationService } from './linked/repudiation.service';
import { RepudiationsPages } from './linked/repudiations.pages';
import { RepudiationsQueries } from './linked/repudiations.queries';
import { RequestsPages } from './linked/requests.pages';
import { RequestsQueries } from './linked/requests.queries';
import { RequestsReading } from './linked/requests-reading.service';
import { RequestLetters } from './linked/request-letters.service';
import { RequestedEntries } from './linked/requested-entries.service';
import { SignPages } from './linked/sign.pages';
import { SigningCopies } from './linked/signing-copies.service';
import { SigningLimits } from './linked/signing-limits.provider';
import { SigningProofs } from './linked/signing-proofs.provider';
import { SigningRequests } from './linked/signing-requests.service';
import { Visiting } from './linked/visiting.service';
import { Countersigning } from './proving/countersigning.service';
import { LedgerExport } from './proving/ledger-export.service';
import { LedgerPages } from './proving/ledger.pages';
import { RootsPages } from './proving/roots.pages';
import { RootsQueries } from './proving/roots.queries';
import { LedgerRoots } from './proving/roots.service';
import { PolicyPages } from './policy/policy.pages';
import { ClosedPeriods } from './periods/closed-periods.service';
import { ClosingService } from './periods/closing.service';
import { PeriodReading } from './periods/period-reading.service';
import { PeriodsPages } from './periods/periods.pages';
import { PeriodsQueries } from './periods/periods.queries';
import { ReopeningService } from './periods/reopening.service';
import { PracticePolicies } from './policy/practice-policies.service';
import { PracticeRecords } from './practice-records.service';
import { PracticeWorker } from './practice.worker';
import { NextMeetingLetters } from './reminders/next-meeting-letters.service';
import { Post } from './reminders/post.service';
import { PracticeLetters } from './reminders/practice-letters.service';
import { SupervisorDigest } from './reminders/supervisor-digest.service';
import { Deciding } from './signing/deciding.service';
import { EntryQuestions } from './signing/entry-questions.service';
import { HeldEntries } from './signing/held-entries.service';
import { Ledger } from './signing/ledger.service';
import { QueuePages } from './signing/queue.pages';
import { QueueQueries } from './signing/queue.queries';
import { QueueService } from './signing/queue.service';
import { ReturnService } from './signing/return.service';
import { SignOffService } from './signing/sign-off.service';
import { SigningApi } from './signing/signing.api';
import { SigningStepUp } from './signing/signing-step-up.service';
import { SigningPages } from './signing/signing.pages';
import { ActionWriter } from './supervision/action-writer.service';
import { AgreedActions } from './supervision/agreed-actions.service';
import { Appointments } from './supervision/appointments.service';
import { Attendances } from './supervision/attendances.service';
import { NextMeetings } from './supervision/next-meeting.service';
import { SessionFormsPages } from './supervision/session-forms.pages';
import { SessionForms } from './supervision/session-forms.service';
import { SessionReading } from './supervision/session-reading.service';
import { SessionWriter } from './supervision/session-writer.service';
import { SupervisionPages } from './supervision/supervision.pages';
import { SupervisionQueries } from './supervision/supervision.queries';
import { SupervisionService } from './supervision/supervision.service';
import { StarterVocabulary } from './vocabulary/starter-vocabulary.provider';
import { VocabularyEditing } from './vocabulary/vocabulary-editing.service';
import { WordsPages } from './vocabulary/words.pages';
import { Vocabularies } from './vocabulary/vocabulary.service';
import { CrisisContacts } from './wellbeing/crisis-contacts.service';
import { wellbeing } from './wellbeing/wellbeing.module';

const shared = [
  Advisers,
  Chronicle,
  Guard,
  GuardedTexts,
  GuardLexicon,
  Onlookers,
  PracticePolicies,
  StarterVocabulary,
  Vocabularies,
  VocabularyEditing,
];
const agreements = [
  AgreementLetters,
  AgreementReading,
  AgreementRecords,
  AgreementService,
  AgreementWriter,
  AgreementsQueries,
];
const assigning = [
  AbsencesQueries,
  AbsenceService,
  AssigningForms,
  AssignmentChecks,
  AssignmentChronicle,
  AssignmentLetters,
  AssignmentReading,
  AssignmentsQueries,
  AssignmentWriter,
  AssignmentService,
  BarredRelations,
  Entitlements,
  HandoverQueries,
  HandoverService,
  OutsideSupervisors,
  ProposalService,
  SigningRights,
  Succession,
  WhoSigns,
  YourSupervisorsReading,
];
const entries = [
  EntryAdvice,
  EntriesQueries,
  EntryForms,
  EntryGrounds,
  EntryListing,
  EntryReading,
  EntryWriter,
  PracticeEntryService,
];
const drafting = [UnfinishedEntries, UnfinishedQueries];
const signing = [
  Deciding,
  EntryQuestions,
  HeldEntries,
  Ledger,
  QueueQueries,
  QueueService,
  ReturnService,
  SignOffService,
  SigningStepUp,
];
const periods = [ClosedPeriods, ClosingService, PeriodReading, PeriodsQueries, ReopeningService];
const amending = [
  AmendingLetters,
  AmendingReading,
  AmendmentForms,
  AmendmentService,
  AskingService,
  Superseding,
  VoidReading,
  VoidService,
];
const linked = [
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
  RequestsQueries,
  RequestsReading,
  RequestedEntries,
  SigningCopies,
  SigningLimits,
  SigningProofs,
  SigningRequests,
  Visiting,
];
const supervision = [
  ActionWriter,
  AgreedActions,
  Appointments,
  Attendances,
  NextMeetings,
  SessionForms,
  SessionReading,
  SessionWriter,
  SupervisionQueries,
  SupervisionService,
];
const proving = [Countersigning, LedgerExport, LedgerRoots, RootsQueries];
const reminders = [NextMeetingLetters, Post, PracticeLetters, SupervisorDigest, PracticeWorker];
const exchange = [
  CsvExport,
  ExportQueries,
  ImportReview,
  ImportStore,
  ImportsWorker,
  LogPrinter,
  LogQueries,
  PracticeImportService,
  PracticeLog,
];

@Global()
@Module({
  controllers: [
    AgreementsPages,
    AdvicePages,
    AbsencesPages,
    AssignmentsPages,
    SupervisorsPages,
    YourSupervisorsPages,
    PolicyPages,
    WordsPages,
    CheckingPages,
    UnfinishedPages,
    LedgerPages,
    RootsPages,
    PracticeEntriesPages,
    EntryFormsPages,
    PracticeEntriesApi,
    AmendmentsPages,
    PeriodsPages,
    AskingPages,
    VoidsPages,
    QueuePages,
    SigningPages,
    SigningApi,
    SignPages,
    RepudiationPages,
    RepudiationsPages,
    RequestsPages,
    SupervisionPages,
    SessionFormsPages,
    ...observing.controllers,
    ...wellbeing.controllers,
    ImportsPages,
    ImportQuestionsPages,
    ExportsPages,
  ],
  providers: [
    ...shared,
    ...agreements,
    ...assigning,
    ...entries,
    ...signing,
    ...amending,
    ...periods,
    ...linked,
    ...drafting,
    ...supervision,
    ...proving,
    ...reminders,
    ...observing.providers,
    ...wellbeing.providers,
    ...exchange,
    PracticeRecords,
  ],
  exports: [
    AbsencesQueries,
    Advisers,
    AgreementService,
    AssignmentService,
    BarredRelations,
    Entitlements,
    ProposalService,
    PracticeEntryService,
    SignOffService,
    SupervisionService,
    Vocabularies,
    Ledger,
    CrisisContacts,
    PracticeRecords,
  ],
})
export class PracticeModule {}
