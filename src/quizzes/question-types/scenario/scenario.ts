import { z } from 'zod';
import { t } from '../../../shared/text';
import { apart, letter, letteredByText } from '../lettered';
import { asked, key, words } from '../question-type';
import { faultsOf } from './structure';

const name = z.string().trim().min(1);

const choice = z
  .strictObject({
    key: letter.optional(),
    text: words,
    points: z.number().min(0).max(1),
    /** Shown once it is chosen: what happens, and why. */
    consequence: words,
    /** The turn or ending that follows. */
    leads: key,
    /** Why choosing it fails the whole attempt. */
    critical: words.optional(),
  })
  .refine(({ points, critical }) => !critical || points < 1, {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

const turn = z.strictObject({
  key,
  /** What the person says or does; an empty line begins a new paragraph. */
  says: words,
  /** What a listener should notice: signs of risk and of strength. Shown only afterwards. */
  cues: z.array(words).max(8).default([]),
  choices: z
    .array(choice)
    .min(2)
    .max(4)
    .transform(letteredByText)
    .refine(apart, { error: () => t('quizzes.definition.scenario.sameChoice') }),
});

const ending = z.strictObject({ key, title: words, text: words, tone: z.enum(['good', 'mixed', 'hard']) });

/** A conversation in turns: what somebody says, what can be answered, where each answer leads, how it may end. */
export const scenarioSchema = z
  .strictObject({
    ...asked,
    type: z.literal('branching-scenario'),
    /** The name of the person supported. */
    who: name,
    /** Where and how they speak, in one sentence. */
    setting: words,
    start: key,
    turns: z.array(turn).min(3).max(12),
    endings: z.array(ending).min(2).max(5),
  })
  .check(({ value, issues }) => {
    issues.push(...faultsOf(value).map((fault) => ({ code: 'custom' as const, input: value, ...fault })));
  });

export type Scenario = z.output<typeof scenarioSchema>;
export type Turn = Scenario['turns'][number];
export type Choice = Turn['choices'][number];
export type Ending = Scenario['endings'][number];
