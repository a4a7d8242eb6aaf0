import { z } from 'zod';
import { keyOf } from '../../exchange/naming';
import { t } from '../../../shared/text';

const whole = (least: number, most: number) => {
  const error = () => t('quizzes.authoring.settings.whole', { least, most });
  return z
    .string({ error })
    .trim()
    .regex(/^\d{1,5}$/, { error })
    .transform(Number)
    .pipe(z.int().min(least, { error }).max(most, { error }));
};

/** What a quiz is called. */
export const title = z
  .string({ error: () => t('quizzes.authoring.settings.noTitle') })
  .trim()
  .min(3, { error: () => t('quizzes.authoring.settings.noTitle') })
  .max(200, { error: () => t('quizzes.authoring.faults.tooLong', { most: 200 }) });

/** A new quiz. */
export const NewQuiz = z.object({ title });

/** The rules of a quiz. How many questions of each objective comes in fields of their own: `of.<objective>`. */
export const SettingsForm = z
  .object({
    seen: z.string().max(40).default(''),
    title,
    draw: whole(1, 100).optional(),
    passPercent: whole(1, 100),
    attempts: whole(1, 100),
    pauseHours: whole(0, 8760),
    minutes: whole(1, 1440).optional(),
    sitBy: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, { error: () => t('quizzes.authoring.settings.noTime') })
      .optional(),
    feedback: z.enum(['now', 'submission', 'closing']),
    remedialAfter: whole(1, 100).optional(),
    remedialLesson: z.string().trim().max(100).transform(keyOf).optional(),
  })
  .catchall(z.unknown())
  .superRefine((typed, context) => {
    const add = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    for (const [name, value] of Object.entries(typed))
      if (isLine(name) && !/^\d{1,3}$/.test(String(value).trim()))
        add(name, t('quizzes.authoring.settings.whole', { least: 0, most: 100 }));
    const sum = linesIn(typed).reduce((all, { draw }) => all + draw, 0);
    if (typed.draw === undefined && sum === 0) add('draw', t('quizzes.definition.noDraw'));
    if (typed.draw !== undefined && sum > 0 && typed.draw !== sum)
      add('draw', t('quizzes.definition.drawIsNotSum', { sum }));
    if (typed.feedback === 'closing' && !typed.sitBy)
      add('sitBy', t('quizzes.authoring.settings.neverCloses'));
    if (Boolean(typed.remedialAfter) !== Boolean(typed.remedialLesson))
      add(typed.remedialAfter ? 'remedialLesson' : 'remedialAfter', t('quizzes.authoring.settings.remedial'));
  });
export type SettingsForm = z.output<typeof SettingsForm>;

const isLine = (name: string) => name.startsWith('of.');

/** How many questions of each objective were asked for. */
export const linesIn = (typed: Record<string, unknown>): { objective: string; draw: number }[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const draw = Number(value);
    return isLine(name) && Number.isInteger(draw) && draw > 0
      ? [{ objective: name.slice('of.'.length), draw }]
      : [];
  });
