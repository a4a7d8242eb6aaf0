import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { t } from '../shared/text';

/** The most that anybody writes in confidence, in characters. */
export const LONGEST_TEXT = 5_000;

/** A calendar day (ISO) as a date field sends it. */
export const Day = z.iso.date({ error: () => t('practice.errors.day.unreadable') });

/** A whole number of minutes or hours, as typed. */
export const Minutes = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, { error: () => t('practice.errors.minutes') })
  .transform(Number);

/** A local time of day as a time field sends it: "14:05". */
export const TimeOfDay = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:00)?$/, { error: () => t('practice.errors.time') })
  .transform((time) => time.slice(0, 5));

/** A password given again to sign with; no longer than any that is read. */
export const Password = z.string().max(1_000).optional().catch(undefined);

/** Names the form that something comes from, so that sending it twice does it once; a form without one stands alone. */
export const FormKey = z
  .uuid()
  .optional()
  .catch(undefined)
  .transform((key) => key ?? randomUUID());

/** The version of something that a form was drawn from. */
export const Version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** What is written in confidence. Line ends are made one kind; the limit counts characters as people do, nearly. */
export const Confidence = z
  .string({ error: () => t('practice.errors.question') })
  .transform(lineEnds)
  .pipe(z.string().max(LONGEST_TEXT, { error: () => t('practice.errors.tooLong', { limit: LONGEST_TEXT }) }));

/** A question to somebody, which has to be asked to be sent. */
export const Question = z.object({
  question: Confidence.pipe(z.string().min(1, { error: () => t('practice.errors.question') })),
  version: Version.optional(),
});
export type Question = z.output<typeof Question>;

/** Says which version of something was read before it was decided about. */
export const VersionSeen = z.object({ version: Version.optional() });
