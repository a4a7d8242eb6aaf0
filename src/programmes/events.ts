import { z } from 'zod';
import { defineEvent } from '../jobs';

/** A trainee has signed a declaration. */
export const AttestationSigned = defineEvent(
  'programmes.attestation-signed',
  z.object({ traineeId: z.uuid(), attestationId: z.uuid() }),
);

/** Everything a programme asks for is met, and the decision stands. */
export const AwardMade = defineEvent(
  'programmes.award-made',
  z.object({ awardId: z.uuid(), traineeId: z.uuid() }),
);
