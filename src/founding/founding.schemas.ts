import { z } from 'zod';
import { Invitation } from '../organisations';
import { t } from '../shared/text';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What it takes to found an organisation, as it is typed after `npm run found --`. */
export const Founding = z
  .object({
    name: z
      .string({ error: () => t('founding.errors.name') })
      .trim()
      .min(1)
      .max(200),
    slug: z.string({ error: () => t('founding.errors.slug') }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: () => t('founding.errors.slug'),
    }),
    'time-zone': z
      .string({ error: () => t('founding.errors.timeZone') })
      .refine(isTimeZone, { error: () => t('founding.errors.timeZone') }),
    'owner-name': Invitation.shape.name,
    'owner-email': Invitation.shape.email,
  })
  .transform((typed) => ({
    organisation: { name: typed.name, slug: typed.slug, timeZone: typed['time-zone'] },
    owner: { name: typed['owner-name'], email: typed['owner-email'] },
  }));

export type Founding = z.output<typeof Founding>;
