import { z } from 'zod';
import { t } from '../../shared/text';

const Yes = z
  .literal('yes')
  .optional()
  .transform((said) => said === 'yes');

const Days = z
  .string({ error: () => t('practice.policy.errors.days') })
  .regex(/^\d{1,2}$/, { error: () => t('practice.policy.errors.days') })
  .transform(Number)
  .pipe(
    z
      .int()
      .min(1, { error: () => t('practice.policy.errors.days') })
      .max(90, { error: () => t('practice.policy.errors.days') }),
  );

/** What a manager says about the rules for practice. */
export const PolicyForm = z.object({
  assignedOnly: Yes,
  agreementFirst: Yes,
  barCohortPeers: Yes,
  barRelatives: Yes,
  stepUp: Yes,
  period: z.enum(['week', 'month'], { error: () => t('practice.policy.errors.period') }),
  linkDays: Days,
  repudiationDays: Days,
});
