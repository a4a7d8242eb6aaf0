import { z } from 'zod';
import { plainName } from '../identity';
import { t } from '../shared/text';
import { roles } from './roles';

/** Somebody to be invited: how they are called, where they are reached, what they will be. */
export const Invitation = z.object({
  name: z
    .string({ error: () => t('organisations.people.nameNeeded') })
    .transform(plainName)
    .pipe(
      z
        .string()
        .max(200)
        .regex(/\p{L}/u, { error: () => t('organisations.people.nameNeeded') }),
    ),
  email: z.email({ error: () => t('organisations.people.emailNeeded') }).max(320),
  roles: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z
      .array(z.enum(roles as [string, ...string[]]))
      .min(1, { error: () => t('organisations.people.roleNeeded') }),
  ),
});
export type Invitation = z.output<typeof Invitation>;
