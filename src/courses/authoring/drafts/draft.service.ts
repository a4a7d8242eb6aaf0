import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { CourseVersion } from '../course-version.entity';
import { Course } from '../course.entity';
import { CourseDraft } from './course-draft.entity';
import { type Draft, emptyDraft, type Removed } from './draft';
import { slugFor } from './slug';

/** How many removals are kept to be taken back. */
const KEPT = 10;

/** What a change makes of a draft, and what it took out. */
export type Changed = { draft: Draft; removed?: Removed[] };

/** Courses that are being written, in the organisation at hand. Every change is made on what is there, one by one. */
@Injectable()
export class DraftService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Begins a course that the organisation has not had so far. */
  begin(actor: Actor, title: string, domain: string): Promise<CourseDraft> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`course-drafts:${this.db.organisationId}`);
      const taken = await this.db.query<{ slug: string }>(
        `SELECT slug FROM courses WHERE organisation_id = $1 UNION SELECT slug FROM course_drafts WHERE organisation_id = $1`,
        [this.db.organisationId],
      );
      const slug = slugFor(title, ['new', ...taken.map((one) => one.slug)]);
      return this.keep(actor, { slug, document: emptyDraft(title, domain) });
    });
  }

  /** Begins the next version of a course from the one that is published; a draft that is there goes on. */
  next(actor: Actor, slug: string): Promise<CourseDraft> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const course = await this.course(slug);
      await this.db.lock(Course, course.id);
      const known = await this.db.of(CourseDraft).findOneBy({ organisationId, slug });
      if (known) return known;
      const { document } = await this.db
        .of(CourseVersion)
        .findOneByOrFail({ organisationId, courseId: course.id, number: course.version });
      return this.keep(actor, { slug, document, courseId: course.id, baseVersion: course.version });
    });
  }

  /** Puts another text into the draft of a course, making the draft where there is none. */
  takeOver(actor: Actor, slug: string, document: Draft, adoptsVersion: number): Promise<CourseDraft> {
    return this.db.transaction(async () => {
      await this.next(actor, slug);
      return this.change(actor, slug, () => ({ draft: document }), { adoptsVersion });
    });
  }

  async find(slug: string): Promise<CourseDraft> {
    const draft = await this.known(slug);
    if (!draft) throw new NotFound();
    return draft;
  }

  /** The draft of a course, if somebody has begun one. */
  known(slug: string): Promise<CourseDraft | null> {
    return this.db.of(CourseDraft).findOneBy({ organisationId: this.db.organisationId, slug });
  }

  /** Changes a draft as it is now. Two changes at once take turns, and neither undoes the other. */
  change(
    actor: Actor,
    slug: string,
    work: (draft: Draft, kept: CourseDraft) => Changed,
    besides: Partial<Pick<CourseDraft, 'adoptsVersion'>> = {},
  ): Promise<CourseDraft> {
    return this.db.transaction(async () => {
      const { id } = await this.find(slug);
      const kept = await this.db.lock(CourseDraft, id);
      const { draft, removed = kept.removed } = work(kept.document, kept);
      if (draft === kept.document && removed === kept.removed) return kept;
      return this.db.of(CourseDraft).save({
        ...kept,
        ...besides,
        document: draft,
        removed: removed.slice(-KEPT),
        version: kept.version + 1,
        changedBy: actor.personId,
        changedAt: this.clock.now(),
      });
    });
  }

  /** Gives a draft up. What is published stays as it is. */
  discard(actor: Actor, slug: string): Promise<void> {
    return this.db.transaction(async () => {
      const { id, courseId } = await this.find(slug);
      await this.db.of(CourseDraft).delete({ id });
      await this.audit.record(actor, 'courses.draft-discarded', `course:${courseId ?? id}`, { slug });
    });
  }

  private async keep(
    actor: Actor,
    begun: Pick<CourseDraft, 'slug' | 'document'> & Partial<CourseDraft>,
  ): Promise<CourseDraft> {
    const draft = await this.db.of(CourseDraft).save({
      ...{ courseId: null, baseVersion: null, adoptsVersion: null, removed: [], version: 1 },
      ...begun,
      organisationId: this.db.organisationId,
      changedBy: actor.personId,
      changedAt: this.clock.now(),
    });
    await this.audit.record(actor, 'courses.draft-begun', `course:${draft.courseId ?? draft.id}`, {
      slug: draft.slug,
    });
    return draft;
  }

  private async course(slug: string): Promise<Course> {
    const course = await this.db.of(Course).findOneBy({ organisationId: this.db.organisationId, slug });
    if (!course) throw new NotFound();
    return course;
  }
}
