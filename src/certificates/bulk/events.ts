import { z } from 'zod';
import { defineEvent } from '../../jobs';

/** The next piece of a run is to be worked. */
export const BulkTurnCame = defineEvent(
  'certificates.bulk-turn-came',
  z.object({ runId: z.uuid(), turn: z.int().nonnegative() }),
);

/** Everything a run was about has been worked. */
export const BulkRunFinished = defineEvent(
  'certificates.bulk-run-finished',
  z.object({ runId: z.uuid(), turn: z.int().nonnegative() }),
);
