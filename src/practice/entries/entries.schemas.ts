import { z } from 'zod';
import { remediesIn } from '../guard/guard.schemas';
import { t } from '../../shared/text';
import type { PracticeEntry } from './practice-entry.entity';
import { Confidence, Day, FormKey, Minutes, Version } from '../practice.schemas';

/** What somebody types about a stretch of practice. Hours are optional beside minutes: "1 h 30" or "90 min". */
export const EntryForm = z
  .looseObject({
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
  .transform((form) => ({
    formKey: form.formKey,
    version: form.version ?? null,
    send: form.then === 'send',
    remedies: remediesIn(form),
    words: wordsIn(form),
  }));

export type EntryForm = z.output<typeof EntryForm>;

/** What an entry says. `reflection` is in clear here and nowhere else. */
export type EntryWords = EntryForm['words'];

type Written = Pick<PracticeEntry, 'day' | 'activityKind' | 'setting' | 'domain' | 'supervisorId'> & {
  hours?: number | undefined;
  minutes?: number | undefined;
  observed?: 'yes' | undefined;
  reflection?: string | undefined;
};

function wordsIn({ hours = 0, minutes = 0, observed, reflection, ...written }: Written) {
  const { day, activityKind, setting, domain, supervisorId } = written;
  return {
    day,
    activityKind,
    setting,
    domain,
    supervisorId,
    minutes: hours * 60 + minutes,
    observed: observed === 'yes',
    reflection: reflection ?? null,
  };
}
