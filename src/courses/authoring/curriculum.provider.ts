import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { QuizDefinition, type WrittenQuiz } from '../../quizzes';
import { NotFound } from '../../shared/errors';
import { root } from '../../shared/root.provider';
import { CourseDocument } from './course-document';
import { CourseFile } from './curriculum.schemas';
import { published, scenariosOf } from './starter-lessons';

const folder = join(root, 'templates/curriculum');

/** A course that comes with Cairn, with its quiz and scenarios, as an organisation would adopt it. */
export type StarterCourse = {
  version: number;
  document: CourseDocument;
  quiz: QuizDefinition;
  /** One quiz for each lesson that is a scenario. */
  scenarios: QuizDefinition[];
};

/** The courses that come with Cairn, from `templates/curriculum`. */
@Injectable()
export class Curriculum {
  private names: string[] | null = null;
  private readonly known = new Map<string, StarterCourse>();

  /** The names of all courses, in alphabetical order. */
  slugs(): string[] {
    this.names ??= readdirSync(folder)
      .filter((slug) => existsSync(join(folder, slug, 'course.yaml')))
      .sort();
    return this.names;
  }

  /**
   * A course by its name, read once and kept. A file that does not hold what it should is a bug and throws.
   * Whoever changes what they are given changes it for all.
   */
  read(slug: string): StarterCourse {
    if (!this.slugs().includes(slug)) throw new NotFound();
    const known = this.known.get(slug) ?? this.open(slug);
    this.known.set(slug, known);
    return known;
  }

  /** Whether a course that was adopted in this version is better by now. */
  hasImproved(slug: string, adopted: number | null): boolean {
    return adopted !== null && this.slugs().includes(slug) && this.read(slug).version > adopted;
  }

  private open(slug: string): StarterCourse {
    const text = (file: string) => readFileSync(join(folder, slug, file), 'utf8');
    const { slug: named, version, quiz, modules, ...about } = CourseFile.parse(parse(text('course.yaml')));
    if (named !== slug) throw new Error(`The course in the folder "${slug}" calls itself "${named}"`);
    const document = CourseDocument.parse({
      ...about,
      modules: modules.map((module) => ({
        ...module,
        lessons: module.lessons.map((lesson) => published(slug, lesson, text(`lessons/${lesson.slug}.md`))),
      })),
    });
    const scenarios = scenariosOf(
      slug,
      modules,
      (file) => parse(text(`scenarios/${file}.yaml`)) as WrittenQuiz['items'][number],
    );
    return {
      version,
      document,
      quiz: QuizDefinition.parse({ ...parse(text(quiz)), slug }),
      scenarios: scenarios.map((one) => QuizDefinition.parse(one)),
    };
  }
}
