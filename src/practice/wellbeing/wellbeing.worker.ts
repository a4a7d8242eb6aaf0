import { Injectable } from '@nestjs/common';
import { Every } from '../../jobs';
import { SignalLetters } from './signal-letters.service';

/** What follows from having done much. */
@Injectable()
export class WellbeingWorker {
  constructor(private readonly letters: SignalLetters) {}

  @Every('20 * * * *')
  writeAboutSignals() {
    return this.letters.write();
  }
}
