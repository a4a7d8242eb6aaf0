/** How many opened a lesson and how many did it. */
export type LessonCount = { lesson: string; opened: number; done: number };

/** A lesson of a course with how many came this far. */
export type LessonReach = {
  slug: string;
  title: string;
  optional: boolean;
  opened: number;
  done: number;
  /** How many of those who did the lesson before did not do this one. */
  lost: number;
  /** Whether more are lost here than at any other lesson; said only where it is somebody. */
  steepest: boolean;
};

type Lesson = { slug: string; title: string; optional?: boolean | undefined };

/** How many of those enrolled did each lesson, in the order of the course, and where most of them stop. */
export function dropOff(lessons: Lesson[], counts: LessonCount[], enrolled: number): LessonReach[] {
  const known = new Map(counts.map((count) => [count.lesson, count]));
  let before = enrolled;
  const reach = lessons.map(({ slug, title, optional = false }) => {
    const { opened = 0, done = 0 } = known.get(slug) ?? {};
    const lost = optional ? 0 : Math.max(0, before - done);
    if (!optional) before = done;
    return { slug, title, optional, opened: Math.max(opened, done), done, lost };
  });
  const most = Math.max(0, ...reach.map(({ lost }) => lost));
  const steepest = reach.find(({ lost }) => lost === most && most > 0)?.slug;
  return reach.map((one) => ({ ...one, steepest: one.slug === steepest }));
}
