import { AbsenceService } from './absence.service';
import { AbsencesPages } from './absences.pages';
import { AbsencesQueries } from './absences.queries';
import { AssigningForms } from './assigning-forms.service';
import { AssignmentChecks } from './assignment-checks.service';
import { AssignmentChronicle } from './assignment-chronicle.service';
import { AssignmentLetters } from './assignment-letters.service';
import { AssignmentReading } from './assignment-reading.service';
import { AssignmentWriter } from './assignment-writer.service';
import { AssignmentService } from './assignment.service';
import { AssignmentsPages } from './assignments.pages';
import { AssignmentsQueries } from './assignments.queries';
import { BarredRelations } from './barred-relations.service';
import { Entitlements } from './entitlements.service';
import { HandoverQueries } from './handover.queries';
import { HandoverService } from './handover.service';
import { OutsideSupervisors } from './outside-supervisors.service';
import { ProposalService } from './proposal.service';
import { SigningRights } from './signing-rights.service';
import { Succession } from './succession.service';
import { SupervisorsPages } from './supervisors.pages';
import { WhoSigns } from './who-signs.service';
import { YourSupervisorsPages } from './your-supervisors.pages';
import { YourSupervisorsReading } from './your-supervisors.service';

/** What this part of practice consists of. */
export const assigning = {
  controllers: [AbsencesPages, AssignmentsPages, SupervisorsPages, YourSupervisorsPages],
  providers: [
    AbsenceService,
    AbsencesQueries,
    AssigningForms,
    AssignmentChecks,
    AssignmentChronicle,
    AssignmentLetters,
    AssignmentReading,
    AssignmentService,
    AssignmentWriter,
    AssignmentsQueries,
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
  ],
};
