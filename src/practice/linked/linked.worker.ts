import { Injectable } from '@nestjs/common';
import { Every, On } from '../../jobs';
import { RepudiationResolved, SignatureDeclined, SignatureRepudiated } from '../events';
import { Gathering } from './gathering.service';
import { RepudiationLetters } from './repudiation-letters.service';

/** What follows from practice that waits for people without an account, and from what they say. */
@Injectable()
export class LinkedWorker {
  constructor(
    private readonly gathering: Gathering,
    private readonly letters: RepudiationLetters,
  ) {}

  @Every('20 * * * *')
  askForSignatures() {
    return this.gathering.ask();
  }

  @Every('40 * * * *')
  remindOfSignatures() {
    return this.gathering.remind();
  }

  @On(SignatureDeclined)
  tellWhoAsked({ requestId }: { requestId: string }) {
    return this.letters.declined(requestId);
  }

  @On(SignatureRepudiated)
  tellWhoIsConcerned({ entryId }: { entryId: string }) {
    return this.letters.repudiated(entryId);
  }

  @On(RepudiationResolved)
  tellTheTrainee({ entryId }: { entryId: string }) {
    return this.letters.resolved(entryId);
  }
}
