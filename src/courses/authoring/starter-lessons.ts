import type { WrittenQuiz } from '../../quizzes';
import { type Lesson, lessonsOf } from './course-document';
import type { CourseFile } from './curriculum.schemas';

type Outline = CourseFile['modules'][number]['lessons'][number];
type WrittenItem = WrittenQuiz['items'][number];

/** A scenario is a quiz of one question; it may be played as often as one likes, and ends well without a grave mistake. */
const playing = { draw: 1, passPercent: 1, attempts: 100, pauseHours: 0 };

const quizOf = (course: string, { scenario }: { scenario: string }): string => `${course}-${scenario}`;

/** A lesson of a file as it is published, with its text. */
export function published(course: string, lesson: Outline, markdown: string): Lesson {
  if (lesson.kind !== 'scenario') return { ...lesson, markdown };
  const { scenario, ...rest } = lesson;
  return { ...rest, markdown, quiz: quizOf(course, { scenario }) };
}

/** The quizzes behind the scenarios of a course; `read` gives the one question of a scenario by its file. */
export function scenariosOf(
  course: string,
  modules: CourseFile['modules'],
  read: (file: string) => WrittenItem,
): WrittenQuiz[] {
  return lessonsOf({ modules }).flatMap((lesson) =>
    lesson.kind === 'scenario'
      ? [{ ...playing, slug: quizOf(course, lesson), title: lesson.title, items: [read(lesson.scenario)] }]
      : [],
  );
}
