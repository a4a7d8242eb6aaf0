import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence, Version, Password } from '../practice.schemas';

/** The most that is said of why something signed is changed, in characters. */
export const LONGEST_REASON = 1_000;

const lacking = () => t('practice.errors.reason');
/** Why something that was signed is changed or counts no more. It has to be said. */
export const Why = z
  .string({ error: lacking })
  .pipe(Confidence)
  .pipe(
    z
      .string()
      .min(3, { error: lacking })
      .max(LONGEST_REASON, { error: () => t('practice.errors.tooLong', { limit: LONGEST_REASON }) }),
  );

/** The reason beside the words of an amendment. */
export const AmendmentReason = z.object({ reason: Why });

/** Declares a signed entry void; `version` is the one that was read. */
export const Voiding = z.object({ reason: Why, version: Version.optional(), password: Password });
export type Voiding = z.output<typeof Voiding>;
