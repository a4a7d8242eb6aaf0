import { Injectable } from '@nestjs/common';
import { QuizService } from '../../quizzes';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { CourseDocument } from './course-document';
import { Course } from './course.entity';
import { CourseVersion } from './course-version.entity';
import { Curriculum } from './curriculum.provider';

/** Who publishes something, and what they say has changed. */
export type Publisher = { personId: string; note: string };

/** The courses of the organisation at hand, and their versions. */
@Injectable()
export class CourseService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly curriculum: Curriculum,
    private readonly quizzes: QuizService,
    private readonly audit: Audit,
  ) {}

  /** Takes over a course that comes with Cairn, with its quiz. One that is there already stays as it is. */
  adopt(slug: string): Promise<Course> {
    const { version: adoptedVersion, document, quiz: written, scenarios } = this.curriculum.read(slug);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      await this.db.takeTurns(`course:${organisationId}:${slug}`);
      const known = await this.db.of(Course).findOneBy({ organisationId, slug });
      if (known) return known;
      const quiz = await this.quizzes.create(written);
      for (const scenario of scenarios) await this.quizzes.create(scenario);
      const createdAt = this.clock.now();
      const course = await this.db
        .of(Course)
        .save({ organisationId, slug, version: 1, createdAt, adoptedVersion });
      await this.keep(course, document, quiz.id);
      await this.audit.record(null, 'courses.course-adopted', `course:${course.id}`, { slug });
      return course;
    });
  }

  /** Makes a course of the organisation's own and publishes its first version. */
  create(slug: string, written: CourseDocument, by: Publisher): Promise<Course> {
    const document = read(written);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const createdAt = this.clock.now();
      const course = await this.db.of(Course).save({ organisationId, slug, version: 1, createdAt });
      await this.keep(course, document, null, by);
      await this.audit.record(by, 'courses.version-published', `course:${course.id}`, { number: 1 });
      return course;
    });
  }

  /** Publishes a document as the course's next version. Trainees under way stay with the version they began. */
  publish(id: string, written: CourseDocument, by: Publisher | null = null): Promise<Course> {
    const document = read(written);
    return this.db.transaction(async () => {
      const course = await this.db.lock(Course, id);
      const { organisationId, version: number } = course;
      const { quizId } = await this.db
        .of(CourseVersion)
        .findOneByOrFail({ organisationId, courseId: id, number });
      course.version += 1;
      await this.db.of(Course).save(course);
      await this.keep(course, document, quizId, by);
      await this.audit.record(by, 'courses.version-published', `course:${id}`, { number: course.version });
      return course;
    });
  }

  private async keep(
    course: Course,
    document: CourseDocument,
    quizId: string | null,
    by: Publisher | null = null,
  ): Promise<void> {
    const { id: courseId, organisationId, version: number } = course;
    const publishedAt = this.clock.now();
    const said = { note: by?.note ?? '', publishedBy: by?.personId ?? null };
    await this.db
      .of(CourseVersion)
      .insert({ organisationId, courseId, number, document, quizId, publishedAt, ...said });
  }
}

function read(written: CourseDocument): CourseDocument {
  const parsed = CourseDocument.safeParse(written);
  if (parsed.success) return parsed.data;
  const pointer = (path: PropertyKey[]) => path.map((step) => `/${String(step)}`).join('');
  throw new InvalidInput(
    parsed.error.issues.map(({ path, message }) => ({ pointer: pointer(path), detail: message })),
  );
}
