import { z } from 'zod';
import { After } from '../../shared/http/listing';
import { t } from '../../shared/text';

/** Whom of a course somebody looks at or writes to. */
export const groups = ['all', 'not-begun', 'under-way', 'stuck', 'completed'] as const;
export type Group = (typeof groups)[number];

/** What part of the trainees of a course is asked for. */
export const TraineesAsked = z.object({
  search: z.string().max(200).default(''),
  group: z.enum(groups).catch('all').default('all'),
  after: After,
});
export type TraineesAsked = z.output<typeof TraineesAsked>;

const short = (most: number, error: () => string) =>
  z
    .string({ error })
    .trim()
    .min(3, { error })
    .max(most, { error: () => t('courses.overseeing.errors.tooLong', { most }) });

/** Whom one writes to: a group of a course, or one of its cohorts by its id. */
const Recipients = z.union([z.enum(groups), z.uuid()], { error: () => t('courses.overseeing.errors.group') });
export type Recipients = z.output<typeof Recipients>;

/** Whom somebody came to write to. */
export const MessageAsked = z.object({ group: Recipients.catch('all').default('all') });
export type MessageAsked = z.output<typeof MessageAsked>;

/** A message to some of those who take a course. `formKey` is the form's own, so that two clicks send it once. */
export const NewCourseMessage = z.object({
  formKey: z.uuid(),
  group: Recipients,
  subject: short(150, () => t('courses.overseeing.errors.subject')),
  text: short(5_000, () => t('courses.overseeing.errors.text')),
});
export type NewCourseMessage = z.output<typeof NewCourseMessage>;
