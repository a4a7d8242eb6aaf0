import { type CourseDocument, lessonsOf } from '../../src/courses/authoring/course-document';
import { CourseRecords, CourseService, Curriculum, LearningService } from '../../src/courses';
import { EnrolmentService } from '../../src/courses/learning/enrolment.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

const slug = 'active-listening';
export const path = `/courses/${slug}`;
export const lessons = [
  'giving-your-attention',
  'asking-and-waiting',
  'noticing-strengths',
  'reflecting-back',
  'clearing-roadblocks',
  'summing-up-and-ending-well',
];
export const lessonPath = (number: number) => `${path}/lessons/${lessons[number - 1]}`;

/** Takes the active listening course as people do. */
export function studying(app: ReturnType<typeof useApp>) {
  const db = () => app.get(Database);

  return {
    adopt: (person: Somebody) => app.in(person, () => app.get(CourseService).adopt(slug)),
    /** The course with some lessons left out, as an author might publish it next. */
    document(without: string[] = []): CourseDocument {
      const { document } = app.get(Curriculum).read(slug);
      const modules = document.modules.map((module) => ({
        ...module,
        lessons: module.lessons.filter((lesson) => !without.includes(lesson.slug)),
      }));
      return { ...document, modules: modules.filter((module) => module.lessons.length > 0) };
    },
    minutesOf: (document: CourseDocument) =>
      lessonsOf(document).reduce((sum, { minutes }) => sum + minutes, 0),
    enrol: (person: Somebody) =>
      app.in(person, () => app.get(EnrolmentService).enrol(app.actor(person), slug)),
    done: (person: Somebody, number: number) => app.as(person).post(`${lessonPath(number)}/completion`),
    /** Does these lessons without pages, for what comes after them. */
    async study(person: Somebody, ...numbers: number[]) {
      for (const number of numbers) {
        await app.in(person, () =>
          app.get(LearningService).complete(app.actor(person), slug, lessons[number - 1] ?? ''),
        );
      }
    },
    async record(person: Somebody) {
      const [record] = await app.in(person, () => app.get(CourseRecords).of(person.id));
      return record;
    },
    /** What was published about somebody's courses. */
    completions: (person: Somebody) =>
      db().transaction(() =>
        db().query<{ payload: object }>(
          `SELECT payload FROM outbox_events WHERE name = 'courses.course-completed' AND payload->>'traineeId' = $1`,
          [person.id],
        ),
      ),
  };
}
