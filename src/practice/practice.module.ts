import { Global, Module, type Type } from '@nestjs/common';
import { advising } from './advising/advising.module';
import { agreements } from './agreements/agreements.module';
import { amending } from './amending/amending.module';
import { assigning } from './assigning/assigning.module';
import { drafting } from './drafting/drafting.module';
import { entries } from './entries/entries.module';
import { exporting } from './exporting/exporting.module';
import { guard } from './guard/guard.module';
import { importing } from './importing/importing.module';
import { linked } from './linked/linked.module';
import { observing } from './observing/observing.module';
import { periods } from './periods/periods.module';
import { policy } from './policy/policy.module';
import { proving } from './proving/proving.module';
import { reminders } from './reminders/reminders.module';
import { signing } from './signing/signing.module';
import { supervision } from './supervision/supervision.module';
import { vocabulary } from './vocabulary/vocabulary.module';
import { wellbeing } from './wellbeing/wellbeing.module';
import { Chronicle } from './chronicle.service';
import { Onlookers } from './onlooker.service';
import { PracticeRecords } from './practice-records.service';
import { PracticeWorker } from './practice.worker';
import { AbsencesQueries } from './assigning/absences.queries';
import { Advisers } from './advising/advisers.service';
import { AgreementService } from './agreements/agreement.service';
import { AssignmentService } from './assigning/assignment.service';
import { BarredRelations } from './assigning/barred-relations.service';
import { Entitlements } from './assigning/entitlements.service';
import { ProposalService } from './assigning/proposal.service';
import { PracticeEntryService } from './entries/practice-entry.service';
import { SignOffService } from './signing/sign-off.service';
import { SupervisionService } from './supervision/supervision.service';
import { Vocabularies } from './vocabulary/vocabulary.service';
import { Ledger } from './signing/ledger.service';
import { CrisisContacts } from './wellbeing/crisis-contacts.service';

/** The parts of practice: a folder each, and in it the list of what it consists of. */
const parts: { controllers: Type[]; providers: Type[] }[] = [
  advising,
  agreements,
  amending,
  assigning,
  drafting,
  entries,
  exporting,
  guard,
  importing,
  linked,
  observing,
  periods,
  policy,
  proving,
  reminders,
  signing,
  supervision,
  vocabulary,
  wellbeing,
];

@Global()
@Module({
  controllers: parts.flatMap(({ controllers }) => controllers),
  providers: [
    ...parts.flatMap(({ providers }) => providers),
    Chronicle,
    Onlookers,
    PracticeRecords,
    PracticeWorker,
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
