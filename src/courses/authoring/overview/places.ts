import type { Draft } from '../drafts/draft';
import { lessonIn, moduleIn, type Way } from '../drafts/structure';

/** Where a lesson or module of a draft stands: the how-manieth of how many, and in which module a lesson is. */
export type Stands = {
  /** What addresses end in to lead to it. */
  id: string;
  title: string;
  place: number;
  of: number;
  module: string | null;
  first: boolean;
  last: boolean;
};

/** Where a lesson stands; it is the first or last when it can go no further, past its own module either. */
export function lessonStands(draft: Draft, slug: string): Stands {
  const { lesson, module, place } = lessonIn(draft, slug);
  const of = module.lessons.length;
  return {
    ...{ id: `lesson-${slug}`, title: lesson.title, place: place + 1, of, module: module.title },
    first: module === draft.modules[0] && place === 0,
    last: module === draft.modules.at(-1) && place === of - 1,
  };
}

/** Where a module stands. */
export function moduleStands(draft: Draft, slug: string): Stands {
  const module = moduleIn(draft, slug);
  const place = draft.modules.indexOf(module) + 1;
  const of = draft.modules.length;
  return {
    ...{ id: `module-${slug}`, title: module.title, place, of, module: null },
    ...{ first: place === 1, last: place === of },
  };
}

/** The button that moves it on that way; at the end of that way, the one that leads back. */
export function buttonOf({ id, first, last }: Stands, way: Way): string {
  if (first && last) return id;
  if (way === 'up') return first ? `${id}-down` : `${id}-up`;
  return last ? `${id}-up` : `${id}-down`;
}
