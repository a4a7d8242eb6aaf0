import { NotFound } from '../../../shared/errors';
import { lessonsOf } from '../course-document';
import type { Draft, DraftLesson, DraftModule, Removed } from './draft';

/** Where something goes among its like. */
export type Way = 'up' | 'down';

/** A lesson of a draft, with the module it stands in and its place there. */
export function lessonIn(
  draft: Draft,
  slug: string,
): { lesson: DraftLesson; module: DraftModule; place: number } {
  for (const module of draft.modules) {
    const place = module.lessons.findIndex((lesson) => lesson.slug === slug);
    const lesson = module.lessons[place];
    if (lesson) return { lesson, module, place };
  }
  throw new NotFound();
}

/** A module of a draft. */
export function moduleIn(draft: Draft, slug: string): DraftModule {
  const module = draft.modules.find((one) => one.slug === slug);
  if (!module) throw new NotFound();
  return module;
}

/** The draft with a lesson that has the same name replaced. */
export const withLesson = (draft: Draft, lesson: DraftLesson): Draft =>
  withModules(draft, (module) => ({
    ...module,
    lessons: module.lessons.map((one) => (one.slug === lesson.slug ? lesson : one)),
  }));

/** The draft with a module that has the same name replaced. */
export const withModule = (draft: Draft, changed: DraftModule): Draft =>
  withModules(draft, (module) => (module.slug === changed.slug ? changed : module));

/** The draft with a lesson at a place in a module; past the end is the end. */
export const lessonAt = (draft: Draft, lesson: DraftLesson, inModule: string, place: number): Draft => {
  const module = moduleIn(draft, inModule);
  return withModule(draft, { ...module, lessons: module.lessons.toSpliced(Math.max(place, 0), 0, lesson) });
};

/** The draft without a lesson. */
export const withoutLesson = (draft: Draft, slug: string): Draft =>
  withModules(draft, (module) => ({ ...module, lessons: module.lessons.filter((one) => one.slug !== slug) }));

/** Puts a lesson at a place in a module, counted without the lesson itself. */
export const placeLesson = (draft: Draft, slug: string, inModule: string, place: number): Draft =>
  lessonAt(withoutLesson(draft, slug), lessonIn(draft, slug).lesson, inModule, place);

/** Moves a lesson by one; past the edge of its module it goes into the next one. The first and last stay. */
export function moveLesson(draft: Draft, slug: string, way: Way): Draft {
  const { module, place } = lessonIn(draft, slug);
  const to = place + (way === 'up' ? -1 : 1);
  if (to >= 0 && to < module.lessons.length) return placeLesson(draft, slug, module.slug, to);
  const beside = draft.modules[draft.modules.indexOf(module) + (way === 'up' ? -1 : 1)];
  if (!beside) return draft;
  return placeLesson(draft, slug, beside.slug, way === 'up' ? beside.lessons.length : 0);
}

/** Moves a module by one. The first and last stay. */
export function moveModule(draft: Draft, slug: string, way: Way): Draft {
  const module = moduleIn(draft, slug);
  const from = draft.modules.indexOf(module);
  const to = Math.min(Math.max(from + (way === 'up' ? -1 : 1), 0), draft.modules.length - 1);
  return { ...draft, modules: draft.modules.toSpliced(from, 1).toSpliced(to, 0, module) };
}

/** Puts a module at a place, counted without the module itself. */
export function placeModule(draft: Draft, slug: string, place: number): Draft {
  const module = moduleIn(draft, slug);
  const others = draft.modules.filter((one) => one !== module);
  return { ...draft, modules: others.toSpliced(place, 0, module) };
}

/** Takes a lesson out, and says what it was. */
export function removeLesson(draft: Draft, slug: string): { draft: Draft; removed: Removed } {
  const { lesson, module, place } = lessonIn(draft, slug);
  return {
    draft: withoutLesson(draft, slug),
    removed: { kind: 'lesson', lesson, place, inModule: module.slug },
  };
}

/** Takes a module out with its lessons, and says what it was. */
export function removeModule(draft: Draft, slug: string): { draft: Draft; removed: Removed } {
  const module = moduleIn(draft, slug);
  const place = draft.modules.indexOf(module);
  return {
    draft: { ...draft, modules: draft.modules.toSpliced(place, 1) },
    removed: { kind: 'module', module, place },
  };
}

/** Puts something back where it stood, or as near as there is: at the end, or in a module of its own. */
export function putBack(draft: Draft, removed: Removed): Draft {
  if (removed.kind === 'module')
    return { ...draft, modules: draft.modules.toSpliced(removed.place, 0, removed.module) };
  const { lesson, place, inModule } = removed;
  const there = draft.modules.some(({ slug }) => slug === inModule);
  const module = there ? inModule : draft.modules.at(-1)?.slug;
  if (module) return lessonAt(draft, lesson, module, place);
  return { ...draft, modules: [{ slug: inModule, title: lesson.title, lessons: [lesson] }] };
}

/** The names of modules and lessons that are or were in the draft; a new one takes none of them. */
export const namesIn = (draft: Draft, removed: Removed[]): string[] => {
  const modules = [
    ...draft.modules,
    ...removed.flatMap((one) => (one.kind === 'module' ? [one.module] : [])),
  ];
  const lessons = removed.flatMap((one) => (one.kind === 'lesson' ? [one.lesson] : []));
  return [...modules, ...lessonsOf({ modules }), ...lessons].map(({ slug }) => slug);
};

const withModules = (draft: Draft, change: (module: DraftModule) => DraftModule): Draft => ({
  ...draft,
  modules: draft.modules.map(change),
});
