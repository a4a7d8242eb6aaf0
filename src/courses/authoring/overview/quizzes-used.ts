import type { QuizOffered } from '../../../quizzes';
import { lessonsOf } from '../course-document';
import type { Draft } from '../drafts/draft';

/** A quiz that belongs to a course, and the lesson that leads to it; at the end of the course, none. */
export type QuizUsed = { slug: string; quiz: QuizOffered | null; lesson: string | null };

/**
 * The quizzes that a course leads to, in its order, and the one that it ends with, last. `quiz` is null where the
 * organisation has published none of the name.
 */
export function quizzesUsed(
  document: Draft | null,
  endsWith: string | null,
  { quizzes }: { quizzes: QuizOffered[] },
): QuizUsed[] {
  const inLessons = (document ? lessonsOf(document) : []).flatMap(({ quiz: slug, title: lesson }) =>
    slug ? [{ slug, quiz: quizzes.find((one) => one.slug === slug) ?? null, lesson }] : [],
  );
  const last = quizzes.find(({ quizId }) => quizId === endsWith);
  return last ? [...inLessons, { slug: last.slug, quiz: last, lesson: null }] : inLessons;
}
