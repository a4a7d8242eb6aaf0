import { z } from 'zod';
import { t } from '../../shared/text';
import { remediesIn } from '../guard/guard.schemas';
import { Confidence, FormKey, Password, Version } from '../practice.schemas';
import { isLevel, type Levels } from './levels';

/** What stands before the key of a competency in the name of its field. */
export const LEVEL = 'level-';

/** What a supervisor types about what they saw. */
export const ObservationForm = z
  .looseObject({
    formKey: FormKey,
    version: Version.optional(),
    entryId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    traineeId: z.uuid().optional(),
    feedback: Confidence.pipe(z.string().min(1, { error: () => t('practice.errors.feedback') })),
    next: Confidence.optional(),
    reason: Confidence.optional(),
    password: Password,
  })
  .transform((form) => ({
    formKey: form.formKey,
    version: form.version ?? null,
    about: {
      entryId: form.entryId ?? null,
      sessionId: form.sessionId ?? null,
      traineeId: form.traineeId ?? null,
    },
    password: form.password,
    remedies: remediesIn(form),
    words: {
      levels: levelsIn(form),
      feedback: form.feedback,
      next: form.next ?? null,
      reason: form.reason ?? null,
    },
  }));

export type ObservationForm = z.output<typeof ObservationForm>;

/** What an observation says. Its texts are in clear here and nowhere else. */
export type ObservationWords = ObservationForm['words'];

/** What is to be observed: an entry, or a session and one who was there. */
export type About = ObservationForm['about'];

/** What a trainee answers to a version; a comment is theirs to leave out. */
export const AnswerForm = z
  .looseObject({ version: Version, comment: Confidence.optional() })
  .transform((form) => ({
    seen: form.version,
    comment: form.comment ?? null,
    remedies: remediesIn(form),
  }));
export type AnswerForm = z.output<typeof AnswerForm>;

const levelsIn = (form: Record<string, unknown>): Levels =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith(LEVEL) && isLevel(value) ? [[name.slice(LEVEL.length), value]] : [],
    ),
  );

const Named = z.object({
  entryId: z.uuid().nullable().catch(null).default(null),
  sessionId: z.uuid().nullable().catch(null).default(null),
  traineeId: z.uuid().nullable().catch(null).default(null),
});

/** What is to be observed, as an address or a form names it; what cannot be read is not there. */
export const aboutIn = (query: Record<string, unknown>): About => Named.parse(query);
