import { type CourseDocument, type Lesson } from '../../src/courses/authoring/course-document';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

/** A lesson with everything that the test does not care about. */
export const lesson = <K extends Lesson['kind'] = 'page'>(
  slug: string,
  changes: Partial<Extract<Lesson, { kind: K }>> = {},
): Lesson =>
  ({
    slug,
    title: `About ${slug}`,
    minutes: 10,
    kind: 'page',
    objectives: ['know'],
    markdown: `All there is to say about ${slug}.`,
    ...changes,
  }) as Lesson;

/** A course of one module. */
export const course = (lessons: Lesson[], changes: Partial<CourseDocument> = {}): CourseDocument => ({
  title: 'Boundaries',
  summary: 'Where being a friend ends and being a peer supporter begins.',
  domain: 'boundaries',
  prerequisites: [],
  hours: [],
  glossary: [],
  objectives: [{ id: 'know', text: 'Know boundaries.', competencies: ['support'] }],
  modules: [{ slug: 'all', title: 'All of it', lessons }],
  supervisionPrompt: 'Think of a boundary.',
  sources: [],
  ...changes,
});

/** Puts courses into an organisation as they were published. */
export const teaching = (app: ReturnType<typeof useApp>) => ({
  /** Teaches a course; gives its ids. */
  async teach(person: Somebody, slug: string, document: CourseDocument) {
    const [ids] = await app.in(person, () =>
      app.get(Database).query<{ courseId: string; versionId: string }>(
        `WITH made AS (INSERT INTO courses (organisation_id, slug, created_at) VALUES ($1, $2, $4) RETURNING id)
         INSERT INTO course_versions (organisation_id, course_id, number, document, published_at)
         SELECT $1, made.id, 1, $3, $4 FROM made RETURNING course_id AS "courseId", id AS "versionId"`,
        [person.organisationId, slug, JSON.stringify(document), app.clock.now()],
      ),
    );
    if (!ids) throw new Error('The course was not made');
    return ids;
  },
});
