import { Injectable } from '@nestjs/common';
import { Every, On } from '../../jobs';
import { BulkLetters } from './bulk-letters.service';
import { BulkRuns } from './bulk-runs.service';
import { BulkWork } from './bulk-work.service';
import { BulkRunFinished, BulkTurnCame } from './events';

type OfTurn = { runId: string; turn: number };

/** Works what was asked for of many certificates. */
@Injectable()
export class BulkWorker {
  constructor(
    private readonly working: BulkWork,
    private readonly runs: BulkRuns,
    private readonly letters: BulkLetters,
  ) {}

  @On(BulkTurnCame)
  work({ runId, turn }: OfTurn) {
    return this.working.turn(runId, turn);
  }

  @On(BulkRunFinished)
  tell({ runId, turn }: OfTurn) {
    return this.letters.finished(runId, turn);
  }

  @Every('*/10 * * * *')
  revive() {
    return this.runs.revive();
  }
}
