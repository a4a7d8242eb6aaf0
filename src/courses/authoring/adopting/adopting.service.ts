import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { QuizImprovements, QuizService } from '../../../quizzes';
import { Audit } from '../../../shared/audit/audit.service';
import { Database } from '../../../shared/database/database.service';
import { Conflict, NotFound } from '../../../shared/errors';
import { lessonsOf } from '../course-document';
import { Course } from '../course.entity';
import { Curriculum, type StarterCourse } from '../curriculum.provider';
import { compareCourses } from '../diff/courses';
import { DraftService } from '../drafts/draft.service';
import { Versions } from '../publishing/versions.service';
import type { Improvement, Shipped } from './adopting.view';
import type { Taken } from './adopting.schemas';
import { keysOf } from './question-names';
import { type Offer, offersOf, taking } from './taking';

/** Courses that come with Cairn, in the organisation at hand. */
@Injectable()
export class Adopting {
  constructor(
    private readonly db: Database,
    private readonly curriculum: Curriculum,
    private readonly drafts: DraftService,
    private readonly versions: Versions,
    private readonly quizzes: QuizService,
    private readonly improvements: QuizImprovements,
    private readonly audit: Audit,
  ) {}

  /** Every course that comes with Cairn, by title. */
  async list(): Promise<Shipped[]> {
    const own = await this.db.of(Course).findBy({ organisationId: this.db.organisationId });
    const listed = this.curriculum.slugs().map((slug) =>
      this.shipped(
        slug,
        own.find((one) => one.slug === slug),
      ),
    );
    return listed.sort((one, other) => one.title.localeCompare(other.title));
  }

  /** The organisation's course and its quizzes held against those that come with Cairn now. */
  async compare(slug: string): Promise<Improvement> {
    const starter = this.curriculum.read(slug);
    const own = await this.course(slug);
    const published = await this.versions.find(slug);
    return {
      course: this.shipped(slug, own),
      changes: compareCourses(published.document, starter.document),
      offers: await this.offers(own, starter),
      quizzes: own.adoptedVersion === null ? [] : await this.improvements.of(quizzesOf(starter)),
      hasDraft: (await this.drafts.known(slug)) !== null,
    };
  }

  /**
   * Takes parts of what comes with Cairn now into a draft of the course, with the conversations that come with it, and
   * questions into drafts of its quizzes. Answers where to look at them: the course, or else the first of the quizzes.
   */
  takeOver(
    actor: Actor,
    slug: string,
    { take, questions }: Taken,
  ): Promise<{ slug: string } | { quizId: string }> {
    return this.db.transaction(async () => {
      const starter = this.curriculum.read(slug);
      const course = await this.course(slug);
      const quizId = await this.takeQuestions(actor, starter, questions);
      if (take.length > 0) await this.takeLessons(actor, slug, take);
      else if ((await this.offers(course, starter)).length === 0) await this.settle(course, starter.version);
      return quizId !== null && take.length === 0 ? { quizId } : { slug };
    });
  }

  /** Leaves the organisation's course as it is; it hears of the next improvement again. */
  keep(actor: Actor, slug: string): Promise<void> {
    return this.db.transaction(async () => {
      const course = await this.course(slug);
      if (course.adoptedVersion === null) throw new NotFound();
      await this.settle(course, this.curriculum.read(slug).version);
      await this.audit.record(actor, 'courses.improvement-declined', `course:${course.id}`, { slug });
    });
  }

  private async takeLessons(actor: Actor, slug: string, names: string[]): Promise<void> {
    const { version, document, scenarios } = this.curriculum.read(slug);
    if (await this.drafts.known(slug)) throw new Conflict('courses.authoring.adopting.hasDraft');
    for (const scenario of scenarios) await this.quizzes.create(scenario);
    const { document: own } = await this.versions.find(slug);
    await this.drafts.takeOver(actor, slug, taking(own, document, names), version);
  }

  /** Answers the first quiz of which something was taken over; null where there is none. */
  private async takeQuestions(actor: Actor, starter: StarterCourse, names: string[]): Promise<string | null> {
    const taken: string[] = [];
    for (const quiz of quizzesOf(starter)) {
      const keys = new Set(keysOf(quiz.slug, names));
      const quizId = keys.size > 0 ? await this.improvements.takeOver(actor, quiz, keys) : null;
      if (quizId) taken.push(quizId);
    }
    return taken[0] ?? null;
  }

  private async offers({ slug }: Course, { document }: StarterCourse): Promise<Offer[]> {
    const published = await this.versions.find(slug);
    const first = await this.versions.find(slug, 1);
    return offersOf(published.document, document, first.document);
  }

  private async settle({ id }: Course, adoptedVersion: number): Promise<void> {
    await this.db.of(Course).update({ id }, { adoptedVersion });
  }

  private shipped(slug: string, own: Course | undefined): Shipped {
    const { version, document } = this.curriculum.read(slug);
    const lessons = lessonsOf(document);
    return {
      ...{ slug, version, title: document.title, summary: document.summary, lessons: lessons.length },
      minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      adopted: own !== undefined,
      improved: own !== undefined && this.curriculum.hasImproved(slug, own.adoptedVersion),
    };
  }

  private async course(slug: string): Promise<Course> {
    const course = await this.db.of(Course).findOneBy({ organisationId: this.db.organisationId, slug });
    if (!course) throw new NotFound();
    return course;
  }
}

const quizzesOf = ({ quiz, scenarios }: StarterCourse): StarterCourse['scenarios'] => [quiz, ...scenarios];
