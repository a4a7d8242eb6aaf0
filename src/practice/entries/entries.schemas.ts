import { z } from 'zod';
import { remediesIn } from '../guard/guard.schemas';
import { duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { Confidence, Day, FormKey, Minutes, TimeOfDay, Version } from '../practice.schemas';
import { type EntryRole, entryRoles, type Share } from './entry-facts';
import { sharesIn } from './shares';
import { type Stretch, stretchOf } from './stretch';

/** What is before it is no day that a database knows. */
const FIRST_YEAR = '0002';

/** What an entry says. `reflection` is in clear here and nowhere else. */
export type EntryWords = {
  day: string;
  /** Local time of day ("14:05"), where it was said. */
  startsAt: string | null;
  minutes: number;
  activityKind: string;
  setting: string;
  shares: Share[];
  role: EntryRole;
  paid: boolean;
  competencies: string[];
  supervisorId: string;
  observed: boolean;
  reflection: string | null;
};

/** What part of their entries somebody asks for: where the list goes on, and the week of which day. */
export const EntriesWish = z.object({
  after: z.string().max(200).optional().catch(undefined),
  week: z.iso
    .date()
    .refine((day) => day > FIRST_YEAR)
    .optional()
    .catch(undefined),
});
export type EntriesWish = z.output<typeof EntriesWish>;

/** Which entry a new form repeats, one's own by its id or the last; or which form it goes on with. */
export const NewForm = z.object({
  repeat: z.uuid().or(z.literal('last')).optional().catch(undefined),
  form: z.uuid().optional().catch(undefined),
});
export type NewForm = z.output<typeof NewForm>;

const several = z.preprocess(
  (given) => (given === undefined || given === '' ? [] : [given].flat()),
  z.array(z.string().max(60)).max(60),
);

/** What somebody types about a stretch of practice. Hours are optional beside minutes: "1 h 30" or "90 min". */
const Typed = z.looseObject({
  formKey: FormKey,
  version: Version.optional(),
  day: Day,
  startsAt: TimeOfDay.optional(),
  endsAt: TimeOfDay.optional(),
  hours: Minutes.optional(),
  minutes: Minutes.optional(),
  activityKind: z.string({ error: () => t('practice.errors.activityKind') }),
  setting: z.string({ error: () => t('practice.errors.setting') }),
  domain: z.string().default(''),
  role: z.enum(entryRoles, { error: () => t('practice.errors.role') }).default('lead'),
  paid: z.enum(['yes', 'no'], { error: () => t('practice.errors.paid') }).default('no'),
  competencies: several,
  supervisorId: z.uuid({ error: () => t('practice.errors.supervisor') }),
  observed: z.literal('yes').optional(),
  reflection: Confidence.optional(),
  then: z.enum(['send', 'keep']).default('send'),
});
type Typed = z.output<typeof Typed>;

/** An entry as it is sent from its form: start and end or how long, one domain or minutes in each of several. */
export const EntryForm = Typed.transform((form, context) => {
  const stretch = stretchOf({
    startsAt: form.startsAt ?? null,
    endsAt: form.endsAt ?? null,
    length: lengthIn(form),
  });
  if (!('minutes' in stretch)) {
    context.addIssue({ code: 'custom', path: [stretch.at], message: sentence(stretch) });
    return z.NEVER;
  }
  return {
    formKey: form.formKey,
    version: form.version ?? null,
    send: form.then === 'send',
    remedies: remediesIn(form),
    words: wordsIn(form, stretch.minutes),
  };
});

export type EntryForm = z.output<typeof EntryForm>;

const lengthIn = ({ hours, minutes }: Typed): number | null =>
  hours === undefined && minutes === undefined ? null : (hours ?? 0) * 60 + (minutes ?? 0);

function sentence(fault: Exclude<Stretch, { minutes: number }>): string {
  if (fault.because === 'disagree')
    return t('practice.errors.disagree', { between: duration(fault.between) });
  return t(fault.because === 'noLength' ? 'practice.errors.minutes' : `practice.errors.${fault.because}`);
}

function wordsIn(form: Typed, minutes: number): EntryWords {
  const split = sharesIn(form);
  return {
    day: form.day,
    startsAt: form.startsAt ?? null,
    minutes,
    activityKind: form.activityKind,
    setting: form.setting,
    shares: split.length > 0 ? split : [{ domain: form.domain, minutes }],
    role: form.role,
    paid: form.paid === 'yes',
    competencies: [...new Set(form.competencies)],
    supervisorId: form.supervisorId,
    observed: form.observed === 'yes',
    reflection: form.reflection ?? null,
  };
}
