import { Injectable } from '@nestjs/common';
import { On } from '../../jobs';
import { ObservationRecorded } from '../events';
import { ObservationLetters } from './observation-letters.service';

/** What follows from an observation. */
@Injectable()
export class ObservingWorker {
  constructor(private readonly letters: ObservationLetters) {}

  @On(ObservationRecorded)
  tellTheTrainee({ observationId }: { observationId: string }) {
    return this.letters.recorded(observationId);
  }
}
