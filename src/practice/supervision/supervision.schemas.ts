import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence, Day, FormKey, Minutes, Version } from '../practice.schemas';

/** What a supervisor types about a session. */
export const SessionForm = z
  .object({
    formKey: FormKey,
    version: Version.optional(),
    traineeId: z.uuid({ error: () => t('practice.errors.trainee') }),
    day: Day,
    hours: Minutes.optional(),
    minutes: Minutes.optional(),
    format: z.enum(['individual', 'group'], { error: () => t('practice.errors.format') }),
    groupSize: z
      .string()
      .regex(/^\d{1,3}$/, { error: () => t('practice.errors.groupSize') })
      .transform(Number)
      .optional(),
    place: z.enum(['in-person', 'video'], { error: () => t('practice.errors.place') }),
    topics: Confidence.pipe(z.string().min(1, { error: () => t('practice.errors.topics') })),
  })
  .transform(({ formKey, version, hours = 0, minutes = 0, groupSize, ...rest }) => ({
    formKey,
    version: version ?? null,
    words: {
      ...rest,
      minutes: hours * 60 + minutes,
      groupSize: rest.format === 'group' ? (groupSize ?? null) : null,
    },
  }));

export type SessionForm = z.output<typeof SessionForm>;

/** What a session says. `topics` is in clear here and nowhere else. */
export type SessionWords = SessionForm['words'];
