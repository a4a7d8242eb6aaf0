import { Injectable } from '@nestjs/common';
import { Every } from '../jobs';
import { TimeKeeper } from './attempts/time-keeper.service';

/** What follows from the time running out. */
@Injectable()
export class QuizzesWorker {
  constructor(private readonly timeKeeper: TimeKeeper) {}

  @Every('* * * * *')
  handInWhatIsOutOfTime() {
    return this.timeKeeper.sweep();
  }
}
