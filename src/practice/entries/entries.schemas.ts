import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence, Day, FormKey, Minutes, Version } from '../practice.schemas';

/** What somebody types about a stretch of practice. Hours are optional beside minutes: "1 h 30" or "90 min". */
export const EntryForm = z
  .object({
    formKey: FormKey,
    version: Version.optional(),
    day: Day,
    hours: Minutes.optional(),
    minutes: Minutes.optional(),
    activityKind: z.string({ error: () => t('practice.errors.activityKind') }),
    setting: z.string({ error: () => t('practice.errors.setting') }),
    domain: z.string({ error: () => t('practice.errors.domain') }),
    supervisorId: z.uuid({ error: () => t('practice.errors.supervisor') }),
    observed: z.literal('yes').optional(),
    reflection: Confidence.optional(),
    then: z.enum(['send', 'keep']).default('send'),
  })
  .transform(({ formKey, version, then, hours = 0, minutes = 0, observed, reflection, ...rest }) => ({
    formKey,
    version: version ?? null,
    send: then === 'send',
    words: {
      ...rest,
      minutes: hours * 60 + minutes,
      observed: observed === 'yes',
      reflection: reflection ?? null,
    },
  }));

export type EntryForm = z.output<typeof EntryForm>;

/** What an entry says. `reflection` is in clear here and nowhere else. */
export type EntryWords = EntryForm['words'];
