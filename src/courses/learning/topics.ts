import type { CourseDocument } from '../authoring/course-document';

type Modules = { modules: { title: string; lessons: { slug: string; optional?: boolean | undefined }[] }[] };

/**
 * What somebody who completed a course has been through: the titles of its modules, in their order. A module of which
 * everything may be left out is among them for those who did all of it.
 */
export const topicsOf = ({ modules }: Modules | CourseDocument, done: readonly string[]): string[] =>
  modules
    .filter(({ lessons }) => lessons.some(({ optional }) => !optional) || isDone(lessons, done))
    .map(({ title }) => title);

const isDone = (lessons: readonly { slug: string }[], done: readonly string[]): boolean =>
  lessons.every(({ slug }) => done.includes(slug));
