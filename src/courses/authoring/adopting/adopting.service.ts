import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { QuizService } from '../../../quizzes';
import { Database } from '../../../shared/database/database.service';
import { Conflict, NotFound } from '../../../shared/errors';
import { lessonsOf } from '../course-document';
import { Course } from '../course.entity';
import { Curriculum } from '../curriculum.provider';
import { compareCourses } from '../diff/courses';
import { DraftService } from '../drafts/draft.service';
import { Versions } from '../publishing/versions.service';
import type { Improvement, Shipped } from './adopting.view';
import { offersOf, taking } from './taking';

/** Courses that come with Cairn, in the organisation at hand. */
@Injectable()
export class Adopting {
  constructor(
    private readonly db: Database,
    private readonly curriculum: Curriculum,
    private readonly drafts: DraftService,
    private readonly versions: Versions,
    private readonly quizzes: QuizService,
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

  /** The organisation's course held against the one that comes with Cairn now. */
  async compare(slug: string): Promise<Improvement> {
    const { document } = this.curriculum.read(slug);
    const own = await this.course(slug);
    const published = await this.versions.find(slug);
    const first = await this.versions.find(slug, 1);
    return {
      course: this.shipped(slug, own),
      changes: compareCourses(published.document, document),
      offers: offersOf(published.document, document, first.document),
      hasDraft: (await this.drafts.known(slug)) !== null,
    };
  }

  /** Begins a draft with these parts of what comes with Cairn now, and the conversations that come with it. */
  takeOver(actor: Actor, slug: string, names: string[]): Promise<void> {
    return this.db.transaction(async () => {
      const { version, document, scenarios } = this.curriculum.read(slug);
      await this.course(slug);
      if (await this.drafts.known(slug)) throw new Conflict('courses.authoring.adopting.hasDraft');
      for (const scenario of scenarios) await this.quizzes.create(scenario);
      const { document: own } = await this.versions.find(slug);
      await this.drafts.takeOver(actor, slug, taking(own, document, names), version);
    });
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
