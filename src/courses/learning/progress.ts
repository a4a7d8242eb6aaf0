/** What progress needs to know of a lesson. */
type Step = { slug: string; minutes: number; optional?: boolean | undefined };

/**
 * How far somebody is in a course. Counts lessons of their version only, each once, whatever else was kept. Lessons that
 * may be left out are counted apart, so that all of what is asked for is all.
 */
export type Progress = {
  lessons: number;
  lessonsDone: number;
  minutes: number;
  minutesDone: number;
  /** Lessons that may be left out, and how many of them were done all the same. */
  extra: number;
  extraDone: number;
  /** Whether there is no lesson left that the course asks for. */
  finished: boolean;
};

const minutesOf = (steps: Step[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Holds the lessons of a course against those that somebody has done. */
export function progressOf(lessons: Step[], done: readonly string[]): Progress {
  const asked = lessons.filter(({ optional }) => !optional);
  const askedDone = doneOf(asked, done);
  const extra = lessons.filter(({ optional }) => optional);
  return {
    lessons: asked.length,
    lessonsDone: askedDone.length,
    minutes: minutesOf(asked),
    minutesDone: minutesOf(askedDone),
    extra: extra.length,
    extraDone: doneOf(extra, done).length,
    finished: askedDone.length === asked.length,
  };
}

const doneOf = (steps: Step[], done: readonly string[]): Step[] =>
  steps.filter(({ slug }) => done.includes(slug));

/**
 * The first lesson after this one that the course asks for and that is not done, going round to the beginning; null
 * when there is none. Lessons that may be left out are found on the page of the course.
 */
export function nextAfter<S extends Step>(lessons: S[], done: readonly string[], slug: string): S | null {
  const place = lessons.findIndex((lesson) => lesson.slug === slug) + 1;
  const round = [...lessons.slice(place), ...lessons.slice(0, place)];
  return round.find((lesson) => !lesson.optional && !done.includes(lesson.slug)) ?? null;
}

/** Where somebody goes on: after the lesson they did last. `done` is in the order in which it was done. */
export const resumeAt = <S extends Step>(lessons: S[], done: readonly string[]): S | null =>
  nextAfter(lessons, done, done.findLast((slug) => lessons.some((lesson) => lesson.slug === slug)) ?? '');
