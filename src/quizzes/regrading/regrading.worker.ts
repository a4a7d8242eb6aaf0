import { Injectable } from '@nestjs/common';
import { On } from '../../jobs';
import { AttemptRegraded } from './events';
import { RegradeLetters } from './regrade-letters.service';

@Injectable()
export class RegradingWorker {
  constructor(private readonly letters: RegradeLetters) {}

  @On(AttemptRegraded)
  tellTheTrainee({ regradeId, attemptId }: { regradeId: string; attemptId: string }) {
    return this.letters.regraded(regradeId, attemptId);
  }
}
