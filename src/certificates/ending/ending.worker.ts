import { Injectable } from '@nestjs/common';
import { Every } from '../../jobs';
import { EndingLetters } from './ending-letters.service';

/** What follows as certificates come to their end. */
@Injectable()
export class EndingWorker {
  constructor(private readonly letters: EndingLetters) {}

  @Every('35 7 * * *')
  remindHolders() {
    return this.letters.remind();
  }
}
