import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { EntryReturned, SupervisionDisputed, SupervisionRecorded } from './events';
import { LedgerRoots } from './proving/roots.service';
import { PracticeLetters } from './reminders/practice-letters.service';
import { SupervisorDigest } from './reminders/supervisor-digest.service';

/** What follows from practice and supervision, and from waiting. */
@Injectable()
export class PracticeWorker {
  constructor(
    private readonly digest: SupervisorDigest,
    private readonly letters: PracticeLetters,
    private readonly roots: LedgerRoots,
  ) {}

  @Every('0 * * * *')
  remindSupervisors() {
    return this.digest.remind();
  }

  @Every('10 * * * *')
  publishLedgerRoot() {
    return this.roots.publish();
  }

  @On(EntryReturned)
  tellTheTrainee({ entryId }: { entryId: string }) {
    return this.letters.entryReturned(entryId);
  }

  @On(SupervisionRecorded)
  askToConfirm({ sessionId }: { sessionId: string }) {
    return this.letters.sessionRecorded(sessionId);
  }

  @On(SupervisionDisputed)
  tellTheSupervisor({ sessionId }: { sessionId: string }) {
    return this.letters.sessionDisputed(sessionId);
  }
}
