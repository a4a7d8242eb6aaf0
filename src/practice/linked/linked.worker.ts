import { Injectable } from '@nestjs/common';
import { Every } from '../../jobs';
import { Gathering } from './gathering.service';

/** What follows from practice that waits for people without an account. */
@Injectable()
export class LinkedWorker {
  constructor(private readonly gathering: Gathering) {}

  @Every('20 * * * *')
  askForSignatures() {
    return this.gathering.ask();
  }

  @Every('40 * * * *')
  remindOfSignatures() {
    return this.gathering.remind();
  }
}
