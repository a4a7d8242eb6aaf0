import { z } from 'zod';
import { t } from '../../shared/text';
import { choice, type OptionInput } from '../../shared/ui/choice';
import { asked, type QuestionType, words } from './question-type';
import { feedbackOn } from './worth';

/** What to do with what somebody was told: keep it between them, share it with the supervisor, act at once. */
export const courses = ['keep', 'share', 'act'] as const;

type Course = (typeof courses)[number];

const points = z.number().min(0).max(1).optional();

const ofEach = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ keep: schema, share: schema, act: schema });

const keepShareActSchema = z
  .strictObject({
    ...asked,
    type: z.literal('keep-share-act'),
    answer: z.enum(courses),
    feedback: ofEach(words),
    /** What an answer that is not right is worth all the same; 0 unless said otherwise. */
    points: ofEach(points).optional(),
    /** Why an answer fails the whole attempt. */
    critical: ofEach(words.optional()).optional(),
  })
  .refine(
    ({ answer, points = {} }) =>
      courses.every((one) => (points[one] === 1) === (one === answer) || points[one] === undefined),
    {
      error: () => t('quizzes.definition.pointsOfRight'),
      path: ['points'],
    },
  )
  .refine(({ answer, critical }) => critical?.[answer] === undefined, {
    error: () => t('quizzes.definition.rightAndCritical'),
    path: ['critical'],
  });

export type KeepShareAct = z.output<typeof keepShareActSchema>;

const isCourse = (given: string | undefined): given is Course => courses.some((one) => one === given);

const pointsOf = ({ answer, points }: KeepShareAct, course: Course): number =>
  course === answer ? 1 : (points?.[course] ?? 0);

const worded = (course: Course): OptionInput => ({
  value: course,
  label: t(`quizzes.decision.${course}`),
  hint: t(`quizzes.decision.${course}Hint`),
});

function judged(item: KeepShareAct, course: Course, chosen: boolean): OptionInput {
  const graded = { points: pointsOf(item, course), critical: item.critical?.[course] };
  const { label, value } = worded(course);
  return { label, value, feedback: feedbackOn({ ...graded, feedback: item.feedback[course] }, chosen) };
}

/** Something a person was told or saw: keep it, share it with the supervisor, or act now. Always in this order. */
export const keepShareAct = {
  type: 'keep-share-act',
  schema: keepShareActSchema,
  accept: (_, given) => (given.length <= 1 && given.every(isCourse) ? given : null),
  grade: (item, [chosen]) => (isCourse(chosen) ? pointsOf(item, chosen) : 0),
  critical: ({ critical }, [chosen]) => (isCourse(chosen) ? [critical?.[chosen] ?? []].flat() : []),
  right: ({ answer }) => [answer],
  said: (_, answer) => answer.filter(isCourse).map((course) => t(`quizzes.decision.${course}`)),
  ask: ({ prompt }, { answer }) => ({
    ...choice({
      ...{ name: 'answer', label: prompt, large: true, title: true, value: answer },
      options: courses.map(worded),
    }),
    requiredEach: false,
  }),
  explain: (item, { answer }) =>
    choice({
      ...{ name: item.key, label: item.prompt, large: true, answered: true, value: answer },
      options: courses.map((course) => judged(item, course, answer.includes(course))),
    }),
} satisfies QuestionType<KeepShareAct>;
