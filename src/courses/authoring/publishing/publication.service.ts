import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, NotFound } from '../../../shared/errors';
import { type CourseDocument } from '../course-document';
import { CourseService } from '../course.service';
import { Course } from '../course.entity';
import { CourseDraft } from '../drafts/course-draft.entity';
import { DraftService } from '../drafts/draft.service';
import { draftFaults } from '../drafts/faults';
import { Grounds } from '../ground.service';

/** What is published: the draft as it was seen, and what its author says about it. */
export type Publication = { version: number; note: string };

/** Making drafts into versions that never change, and taking courses out of use. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly drafts: DraftService,
    private readonly courses: CourseService,
    private readonly grounds: Grounds,
    private readonly audit: Audit,
  ) {}

  /** Publishes the draft that was seen; refused when it has changed since, or when something keeps it back. */
  publish(actor: Actor, slug: string, { version, note }: Publication): Promise<Course> {
    return this.db.transaction(async () => {
      const { id } = await this.drafts.find(slug);
      const draft = await this.db.lock(CourseDraft, id);
      if (draft.version !== version) throw new Conflict('courses.authoring.publish.changed');
      if (draftFaults(draft.document, await this.grounds.of(slug)).length > 0)
        throw new Conflict('courses.authoring.publish.faulty');
      await this.db.of(CourseDraft).delete({ id });
      const course = await this.next(actor, draft, note);
      if (draft.adoptsVersion !== null) {
        await this.db.of(Course).update({ id: course.id }, { adoptedVersion: draft.adoptsVersion });
      }
      return course;
    });
  }

  /** From now on nobody new begins this course; those under way go on. */
  retire(actor: Actor, slug: string): Promise<void> {
    return this.standing(actor, slug, this.clock.now(), 'courses.course-retired');
  }

  reopen(actor: Actor, slug: string): Promise<void> {
    return this.standing(actor, slug, null, 'courses.course-reopened');
  }

  private async next(actor: Actor, draft: CourseDraft, note: string): Promise<Course> {
    const document = draft.document as CourseDocument;
    const by = { personId: actor.personId, note };
    if (!draft.courseId) return this.courses.create(draft.slug, document, by);
    const course = await this.db.lock(Course, draft.courseId);
    if (course.version !== draft.baseVersion) throw new Conflict('courses.authoring.publish.overtaken');
    return this.courses.publish(draft.courseId, document, by);
  }

  private standing(actor: Actor, slug: string, retiredAt: Date | null, what: string): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const course = await this.db.of(Course).findOneBy({ organisationId, slug });
      if (!course) throw new NotFound();
      await this.db.of(Course).update({ id: course.id }, { retiredAt });
      await this.audit.record(actor, what, `course:${course.id}`);
    });
  }
}
