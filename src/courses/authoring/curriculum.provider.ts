import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { QuizDefinition } from '../../quizzes';
import { NotFound } from '../../shared/errors';
import { root } from '../../shared/root.provider';
import { CourseDocument } from './course-document';
import { CourseFile } from './curriculum.schemas';

const folder = join(root, 'templates/curriculum');

/** A course that comes with Cairn, with its quiz, as an organisation would adopt it. */
export type StarterCourse = { document: CourseDocument; quiz: QuizDefinition };

/** The courses that come with Cairn, from `templates/curriculum`. */
@Injectable()
export class Curriculum {
  /** The names of all courses, in alphabetical order. */
  slugs(): string[] {
    return readdirSync(folder)
      .filter((slug) => existsSync(join(folder, slug, 'course.yaml')))
      .sort();
  }

  /** A course by its name. A file that does not hold what it should is a bug and throws. */
  read(slug: string): StarterCourse {
    if (!this.slugs().includes(slug)) throw new NotFound();
    const text = (file: string) => readFileSync(join(folder, slug, file), 'utf8');
    const { slug: named, quiz, modules, ...about } = CourseFile.parse(parse(text('course.yaml')));
    if (named !== slug) throw new Error(`The course in the folder "${slug}" calls itself "${named}"`);
    const document = CourseDocument.parse({
      ...about,
      modules: modules.map((module) => ({
        ...module,
        lessons: module.lessons.map((lesson) => ({
          ...lesson,
          markdown: text(`lessons/${lesson.slug}.md`),
        })),
      })),
    });
    return { document, quiz: QuizDefinition.parse({ ...parse(text(quiz)), slug }) };
  }
}
