import { type Lesson, lessonsOf } from '../course-document';
import type { CourseDocument } from '../course-document';

/** Where a lesson of the earlier version is found in the later one; null where it is nowhere. */
export type Mapped = { lesson: Lesson; to: string | null };

/**
 * Every lesson of the earlier version with the one that stands for it in the later. One that is still there stands for
 * itself; for any other its author says which, or none.
 */
export function mappingOf(
  before: CourseDocument,
  after: CourseDocument,
  said: Readonly<Record<string, string>>,
): Mapped[] {
  const there = lessonsOf(after).map(({ slug }) => slug);
  return lessonsOf(before).map((lesson) => {
    if (there.includes(lesson.slug)) return { lesson, to: lesson.slug };
    const to = said[lesson.slug];
    return { lesson, to: to && there.includes(to) ? to : null };
  });
}

/** What an author is likely to mean: a lesson that is gone is the new one of the same title. */
export function guessed(before: CourseDocument, after: CourseDocument): Record<string, string> {
  const old = lessonsOf(before);
  const added = lessonsOf(after).filter(({ slug }) => !old.some((lesson) => lesson.slug === slug));
  return Object.fromEntries(
    old.flatMap(({ slug, title }) => {
      const same = added.find((lesson) => lesson.title === title);
      return same ? [[slug, same.slug]] : [];
    }),
  );
}

/** The lessons of the earlier version that an author has to say something about. */
export const unplaced = (before: CourseDocument, after: CourseDocument): Lesson[] => {
  const there = lessonsOf(after).map(({ slug }) => slug);
  return lessonsOf(before).filter(({ slug }) => !there.includes(slug));
};
