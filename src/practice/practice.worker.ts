import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { MemberLeft } from '../organisations';
import { AmendingLetters } from './amending/amending-letters.service';
import { AgreementLetters } from './agreements/agreement-letters.service';
import { AssignmentLetters } from './assigning/assignment-letters.service';
import { Succession } from './assigning/succession.service';
import { UnfinishedEntries } from './drafting/unfinished.service';
import {
  AgreementSigned,
  AmendmentAsked,
  AssignmentDecided,
  EntriesHandedOver,
  EntryReturned,
  EntryVoided,
  NextMeetingChanged,
  SupervisionDisputed,
  SupervisionRecorded,
} from './events';
import { LedgerRoots } from './proving/roots.service';
import { PracticeLetters } from './reminders/practice-letters.service';
import { NextMeetingLetters } from './reminders/next-meeting-letters.service';
import { SupervisorDigest } from './reminders/supervisor-digest.service';

type OfSession = { sessionId: string; traineeId: string };

/** What follows from practice and supervision, and from waiting. */
@Injectable()
export class PracticeWorker {
  constructor(
    private readonly digest: SupervisorDigest,
    private readonly letters: PracticeLetters,
    private readonly amending: AmendingLetters,
    private readonly roots: LedgerRoots,
    private readonly agreements: AgreementLetters,
    private readonly assignments: AssignmentLetters,
    private readonly succession: Succession,
    private readonly meetings: NextMeetingLetters,
    private readonly unfinished: UnfinishedEntries,
  ) {}

  @Every('0 * * * *')
  remindSupervisors() {
    return this.digest.remind();
  }

  @Every('10 * * * *')
  publishLedgerRoot() {
    return this.roots.publish();
  }

  @Every('40 3 * * *')
  forgetOldForms() {
    return this.unfinished.forgetOld();
  }

  @Every('20 * * * *')
  remindOfAgreements() {
    return this.agreements.remind();
  }

  @On(AgreementSigned)
  askTheOtherSide({ agreementId }: { agreementId: string }) {
    return this.agreements.signed(agreementId);
  }

  @On(AssignmentDecided)
  tellOfTheAssignment({ assignmentId }: { assignmentId: string }) {
    return this.assignments.decided(assignmentId);
  }

  @On(EntriesHandedOver)
  tellWhoSignsNow(handover: Parameters<AssignmentLetters['handedOver']>[0]) {
    return this.assignments.handedOver(handover);
  }

  @On(MemberLeft)
  followALeaver({ personId }: { personId: string }) {
    return this.succession.left(personId);
  }

  @On(EntryReturned)
  tellTheTrainee({ entryId }: { entryId: string }) {
    return this.letters.entryReturned(entryId);
  }

  @On(AmendmentAsked)
  tellWhatIsNotRight({ entryId }: { entryId: string }) {
    return this.amending.amendmentAsked(entryId);
  }

  @On(EntryVoided)
  tellThatItIsVoid({ entryId }: { entryId: string }) {
    return this.amending.voided(entryId);
  }

  @On(SupervisionRecorded)
  askToConfirm({ sessionId, traineeId }: OfSession) {
    return this.letters.sessionRecorded(sessionId, traineeId);
  }

  @On(SupervisionDisputed)
  tellTheSupervisor({ sessionId, traineeId }: OfSession) {
    return this.letters.sessionDisputed(sessionId, traineeId);
  }

  @On(NextMeetingChanged)
  tellOfTheNextMeeting({ sessionId, revision }: { sessionId: string; revision: number }) {
    return this.meetings.changed(sessionId, revision);
  }
}
