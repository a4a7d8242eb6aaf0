import { z } from 'zod';
import { t } from '../../shared/text';
import { scopes } from './scopes';

/** How long a key may last, in days. */
export const lifetimes = ['30', '90', '365'] as const;

/** A key as it is asked for. `formKey` names the form, so that sending it twice makes one key. */
export const NewApiKey = z.object({
  formKey: z.uuid(),
  name: z
    .string({ error: () => t('organisations.apiKeys.nameNeeded') })
    .trim()
    .min(1, { error: () => t('organisations.apiKeys.nameNeeded') })
    .max(80, { error: () => t('organisations.apiKeys.nameLong') }),
  scopes: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.enum(scopes)).min(1, { error: () => t('organisations.apiKeys.scopeNeeded') }),
  ),
  lifetime: z.enum([...lifetimes, 'endless'], { error: () => t('organisations.apiKeys.lifetimeNeeded') }),
});
export type NewApiKey = z.output<typeof NewApiKey>;
