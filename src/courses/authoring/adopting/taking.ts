import { lessonsOf } from '../course-document';
import { compareCourses, type CourseChanges, type LessonChange } from '../diff/courses';
import { aboutOf, type Draft, type DraftLesson, type DraftModule } from '../drafts/draft';
import { lessonAt, withLesson, withoutLesson } from '../drafts/structure';

/** What an author takes over who takes over what a course says about itself. */
export const ABOUT = 'about';

/** Something that is better in the shipped course; `ours` says that the organisation has written it differently. */
export type Offer = { name: string; title: string; state: LessonChange['state']; ours: boolean };

/**
 * What there is to take over of the shipped course: lessons that say something else or are new, and those that it no
 * longer has. `first` is the course as it was adopted: what the organisation has changed or added since is its own.
 */
export function offersOf(own: Draft, shipped: Draft, first: Draft): Offer[] {
  const { about, lessons } = compareCourses(own, shipped);
  const changed = compareCourses(first, own);
  const isOurs = (slug: string) =>
    changed.lessons.some((one) => one.slug === slug && one.state !== 'moved' && one.state !== 'removed');
  const offers = lessons.flatMap(({ slug, title, state }): Offer[] => {
    if (state === 'moved' || (state === 'removed' && !has(first, slug))) return [];
    const ours = state === 'added' ? has(first, slug) : isOurs(slug);
    return [{ name: slug, title, state, ours }];
  });
  const itself: Offer = {
    name: ABOUT,
    title: shipped.title,
    state: 'changed',
    ours: saysElse(changed),
  };
  return saysElse({ about }) ? [itself, ...offers] : offers;
}

/** Whether a course says something else about itself; its modules are its own in any case. */
const saysElse = ({ about }: Pick<CourseChanges, 'about'>): boolean =>
  about.some(({ field }) => field !== 'modules');

/** The organisation's course with these things of the shipped one; its order and everything else stay as they are. */
export function taking(own: Draft, shipped: Draft, names: readonly string[]): Draft {
  const about = names.includes(ABOUT) ? { ...own, ...aboutOf(shipped), objectives: shipped.objectives } : own;
  const taken = names.reduce(
    (draft, name) => (name === ABOUT ? draft : withOne(draft, shipped, name)),
    about,
  );
  const modules = taken.modules.filter(
    ({ slug, lessons }) =>
      lessons.length > 0 || own.modules.some((one) => one.slug === slug && !one.lessons.length),
  );
  return withWhatLessonsName({ ...taken, modules }, own, shipped);
}

function withOne(draft: Draft, shipped: Draft, name: string): Draft {
  const lesson = lessonsOf(shipped).find(({ slug }) => slug === name);
  if (!lesson) return withoutLesson(draft, name);
  return has(draft, name) ? withLesson(draft, lesson) : added(draft, shipped, lesson);
}

/** Puts a new lesson after the one that it follows in the shipped course, or first in its module. */
function added(draft: Draft, shipped: Draft, lesson: DraftLesson): Draft {
  const from = shipped.modules.find(({ lessons }) => lessons.some(({ slug }) => slug === lesson.slug));
  if (!from) return draft;
  const whole = draft.modules.some(({ slug }) => slug === from.slug)
    ? draft
    : { ...draft, modules: [...draft.modules, { ...from, lessons: [] as DraftLesson[] }] };
  const there = whole.modules.find(({ slug }) => slug === from.slug) as DraftModule;
  const before = from.lessons.slice(
    0,
    from.lessons.findIndex(({ slug }) => slug === lesson.slug),
  );
  const after = there.lessons.findLastIndex(({ slug }) => before.some((one) => one.slug === slug));
  return lessonAt(whole, lesson, from.slug, after + 1);
}

/** Objectives and words of the glossary that lessons may name, from both courses. */
function withWhatLessonsName(draft: Draft, own: Draft, shipped: Draft): Draft {
  const named = new Set(lessonsOf(draft).flatMap(({ objectives }) => objectives));
  const objectives = [...own.objectives, ...shipped.objectives].filter(
    ({ id }, index, all) =>
      named.has(id) &&
      all.findIndex((one) => one.id === id) === index &&
      !draft.objectives.some((one) => one.id === id),
  );
  const terms = [...own.glossary, ...shipped.glossary].filter(
    ({ term }, index, all) =>
      all.findIndex((one) => one.term === term) === index && !draft.glossary.some((one) => one.term === term),
  );
  return {
    ...draft,
    objectives: [...draft.objectives, ...objectives],
    glossary: [...draft.glossary, ...terms],
  };
}

const has = (draft: Draft, name: string): boolean => lessonsOf(draft).some(({ slug }) => slug === name);
