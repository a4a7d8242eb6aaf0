import { z } from 'zod';
import { t } from '../../shared/text';
import { remediesIn } from '../guard/guard.schemas';
import { Password, Confidence, Day, FormKey, Minutes, Version } from '../practice.schemas';

/** How many actions one form has room for. */
export const MOST_ACTIONS = 3;

/** The longest that one action is said, in characters. */
export const LONGEST_ACTION = 300;

/** A time of day, "14:05", as a time field sends it; browsers may add seconds. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, { error: () => t('practice.errors.timeOfDay') })
  .transform((time) => time.slice(0, 5));

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [...new Set([given ?? []].flat().filter(Boolean))]);

const Action = z.object({
  what: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_ACTION, { error: () => t('practice.errors.tooLong', { limit: LONGEST_ACTION }) }),
  ownerId: z.uuid().nullable(),
  dueOn: Day.nullable(),
});

/** Something agreed, in the row of the form in which it stands. */
export type ActionWords = z.output<typeof Action> & { row: number };

/** What a supervisor types about a session. */
export const SessionForm = z
  .looseObject({
    formKey: FormKey,
    version: Version.optional(),
    traineeIds: several,
    day: Day,
    startTime: TimeOfDay.optional(),
    hours: Minutes.optional(),
    minutes: Minutes.optional(),
    format: z.enum(['individual', 'group'], { error: () => t('practice.errors.format') }),
    others: z
      .string()
      .regex(/^\d{1,2}$/, { error: () => t('practice.errors.groupSize') })
      .transform(Number)
      .optional(),
    place: z.enum(['in-person', 'video'], { error: () => t('practice.errors.place') }),
    competencies: several,
    topics: Confidence.pipe(z.string().min(1, { error: () => t('practice.errors.topics') })),
    nextDay: Day.optional(),
    nextTime: TimeOfDay.optional(),
    done: several,
    password: Password,
  })
  .transform((form, context) => ({
    formKey: form.formKey,
    version: form.version ?? null,
    remedies: remediesIn(form),
    /** Actions agreed before that are done by now. */
    done: form.done,
    password: form.password,
    words: {
      traineeIds: form.traineeIds.sort(),
      day: form.day,
      startTime: form.startTime ?? null,
      minutes: (form.hours ?? 0) * 60 + (form.minutes ?? 0),
      format: form.format,
      others: form.format === 'group' ? (form.others ?? 0) : 0,
      place: form.place,
      competencies: form.competencies.sort(),
      topics: form.topics,
      actions: actionsIn(form, context),
      nextDay: form.nextDay ?? null,
      nextTime: form.nextTime ?? null,
    },
  }));

export type SessionForm = z.output<typeof SessionForm>;

/** What a session says. `topics` and the actions are in clear here and nowhere else. */
export type SessionWords = SessionForm['words'];

/** When to meet next; no day takes the appointment back. */
export const NextForm = z.object({ nextDay: Day.optional(), nextTime: TimeOfDay.optional() });

/** Actions that are done, by id. */
export const DoneForm = z.object({ done: several });

function actionsIn(form: Record<string, unknown>, context: z.core.$RefinementCtx): ActionWords[] {
  return Array.from({ length: MOST_ACTIONS }, (_, row) => row).flatMap((row) => {
    const what = form[`action-${row}`];
    if (typeof what !== 'string' || what.trim() === '') return [];
    const ownerId = form[`actionWho-${row}`] || null;
    const read = Action.safeParse({ what, ownerId, dueOn: form[`actionDue-${row}`] || null });
    if (read.success) return [{ ...read.data, row }];
    const [issue] = read.error.issues;
    const name = { ownerId: 'actionWho', dueOn: 'actionDue' }[String(issue?.path[0])] ?? 'action';
    context.addIssue({ code: 'custom', message: issue?.message ?? '', path: [`${name}-${row}`] });
    return [];
  });
}
