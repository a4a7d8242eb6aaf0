import { z } from 'zod';

const days = z.int().min(1).max(90);

/** What an organisation asks of practice and of those who sign it, beyond what holds everywhere. */
export const PracticePolicy = z.strictObject({
  /** A trainee can name only supervisors who are assigned to them. */
  assignedOnly: z.boolean().default(false),
  /** An entry is sent only if an agreement, signed by both, holds on its day. */
  agreementFirst: z.boolean().default(false),
  /** Nobody signs for somebody with whom they are in training in one cohort. */
  barCohortPeers: z.boolean().default(false),
  /** Nobody signs for a relative. */
  barRelatives: z.boolean().default(true),
  /** Signing asks for the password again, unless it was given a moment ago. */
  stepUp: z.boolean().default(false),
  /** What supervisors close and lock once it is signed. */
  period: z.enum(['week', 'month']).default('month'),
  /** How many days a link that asks for a signature stays open. */
  linkDays: days.default(14),
  /** How many days a signer by link can say that the signature was not theirs. */
  repudiationDays: days.default(30),
});
export type PracticePolicy = z.output<typeof PracticePolicy>;
