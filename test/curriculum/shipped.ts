import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lessonsOf } from '../../src/courses/authoring/course-document';
import { CourseFile } from '../../src/courses/authoring/curriculum.schemas';
import { QuizDefinition } from '../../src/quizzes';
import { Item } from '../../src/quizzes/question-types/registry';
import { root } from '../../src/shared/root.provider';
import type { Conversation } from './conversations';

const folder = join(root, 'templates/curriculum');

/** Courses for one role that build on active listening; the others stand by themselves and are longer. */
const roles = ['mentor', 'listener', 'mediator', 'tutor', 'educator'];

/** What a course has at least, and how its quiz is set. */
const full = {
  pages: 5,
  objectives: [6, 9],
  assessedBy: 3,
  items: 22,
  types: 5,
  singles: 8,
  scenarios: 2,
  criticals: 1,
  sources: 5,
  set: { draw: 12, passPercent: 80, attempts: 2, pauseHours: 24 },
};
const short = {
  pages: 3,
  objectives: [4, 6],
  assessedBy: 2,
  items: 12,
  types: 4,
  singles: 3,
  scenarios: 1,
  criticals: 0,
  sources: 3,
  set: { draw: 8 },
};

/** The text of a file of the shipped curriculum. */
export const text = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every file of words, by its path within the curriculum. */
export const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(md|yaml)$/.test(file))
  .sort();

export const slugs = readdirSync(folder)
  .filter((slug) => existsSync(join(folder, slug, 'course.yaml')))
  .sort();

export const isRole = (slug: string) => roles.includes(slug);

/** The files of a folder of a course, without their endings. */
export const named = (slug: string, part: 'lessons' | 'scenarios'): string[] =>
  files
    .filter((file) => file.startsWith(`${slug}/${part}/`))
    .map((file) => file.slice(`${slug}/${part}/`.length).replace(/\.(md|yaml)$/, ''));

function read(slug: string) {
  const course = CourseFile.parse(parse(text(`${slug}/course.yaml`)));
  const lessons = lessonsOf(course).map((lesson) => ({
    ...lesson,
    text: text(`${slug}/lessons/${lesson.slug}.md`),
  }));
  return {
    course,
    lessons,
    pages: lessons.filter(({ kind }) => kind === 'page'),
    ids: course.objectives.map(({ id }) => id).sort(),
    quiz: QuizDefinition.parse({ ...(parse(text(`${slug}/quiz.yaml`)) as object), slug }),
    conversations: named(slug, 'scenarios').map((name) => ({
      name,
      ...(Item.parse(parse(text(`${slug}/scenarios/${name}.yaml`))) as unknown as Conversation),
    })),
    least: isRole(slug) ? short : full,
  };
}

const kept = new Map<string, ReturnType<typeof read>>();

/** A course with all its files, each read by the schema that reads it when it is adopted. */
export function shipped(slug: string): ReturnType<typeof read> {
  const course = kept.get(slug) ?? read(slug);
  kept.set(slug, course);
  return course;
}
