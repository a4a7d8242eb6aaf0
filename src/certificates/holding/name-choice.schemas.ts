import { z } from 'zod';
import { t } from '../../shared/text';

/** Whether a name goes into credentials. */
export const NameChosen = z.object({
  named: z.enum(['yes', 'no'], { error: () => t('certificates.holding.name.error') }),
});
export type NameChosen = z.output<typeof NameChosen>;
