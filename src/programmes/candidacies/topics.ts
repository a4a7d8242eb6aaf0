import type { CourseRecord } from '../../courses';
import type { QuizRecord } from '../../quizzes';
import { t } from '../../shared/text';
import type { Evidence, Finding } from '../rules/finding';

type Courses = readonly Pick<CourseRecord, 'courseId' | 'title' | 'topics'>[];
type Quizzes = readonly Pick<QuizRecord, 'quizId' | 'title'>[];

/**
 * What was passed on the way to an award, each once, under the titles of today: every part of the courses that counted,
 * then the quizzes that are not called like one of these courses.
 */
export function topicsPassed(findings: readonly Finding[], courses: Courses, quizzes: Quizzes): string[] {
  const taken = courses.filter(({ courseId }) => idsOf(findings, 'course').has(courseId));
  const titles = new Set(taken.map(({ title }) => title));
  const passed = quizzes.filter(
    ({ quizId, title }) => idsOf(findings, 'quiz').has(quizId) && !titles.has(title),
  );
  return [...new Set([...taken.flatMap(partsOf), ...passed.map(({ title }) => title)])];
}

const partsOf = ({ title, topics }: Courses[number]): string[] =>
  topics.length === 0
    ? [title]
    : topics.map((topic) => t('programmes.award.topic', { course: title, topic }));

/** What counted for any of these or for their parts, by its id. */
const idsOf = (findings: readonly Finding[], kind: Evidence['kind']): Set<string> =>
  new Set(
    findings.flatMap((one) => [
      ...one.counted.filter((piece) => piece.kind === kind).map(({ id }) => id),
      ...idsOf(one.parts, kind),
    ]),
  );
