import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { CourseVersion } from '../course-version.entity';
import { Course } from '../course.entity';
import { Curriculum } from '../curriculum.provider';
import type { CourseDraft } from '../drafts/course-draft.entity';
import { DraftService } from '../drafts/draft.service';
import { draftFaults, type Fault } from '../drafts/faults';
import { Grounds, groundOf } from '../ground.service';
import { type QuizUsed, quizzesUsed } from './quizzes-used';

/** A course as its authors see it: what is published of it, what is being written, and what keeps that back. */
export type Overview = {
  slug: string;
  course: Course | null;
  published: CourseVersion | null;
  draft: CourseDraft | null;
  /** Who changed the draft last. */
  draftBy: string;
  faults: Fault[];
  /** The version of the shipped course, where it is better than the one that was adopted. */
  improvedTo: number | null;
  quizzes: QuizUsed[];
  /** What people call the courses and domains that it names. */
  names: { courses: ReadonlyMap<string, string>; domains: ReadonlyMap<string, string> };
};

/** Puts together what is known of a course for those who write it; a fixed number of queries. */
@Injectable()
export class Overviews {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftService,
    private readonly members: Members,
    private readonly grounds: Grounds,
    private readonly curriculum: Curriculum,
  ) {}

  async of(slug: string): Promise<Overview> {
    const { organisationId } = this.db;
    const course = await this.db.of(Course).findOneBy({ organisationId, slug });
    const draft = await this.drafts.known(slug);
    if (!course && !draft) throw new NotFound();
    const published = course && (await this.versionOf(course));
    const choices = await this.grounds.choices();
    return {
      ...{ slug, course, published, draft },
      draftBy: await this.nameOf(draft?.changedBy),
      faults: draft ? draftFaults(draft.document, groundOf(slug, choices)) : [],
      improvedTo: this.improvedTo(course, draft),
      quizzes: quizzesUsed(
        draft?.document ?? published?.document ?? null,
        published?.quizId ?? null,
        choices,
      ),
      names: {
        courses: new Map(choices.courses.map((one) => [one.slug, one.title])),
        domains: new Map(choices.domains.map(({ key, name }) => [key, name])),
      },
    };
  }

  private async nameOf(personId: string | undefined): Promise<string> {
    const people = await this.members.people(personId ? [personId] : []);
    return (personId && people.get(personId)?.name) ?? '';
  }

  private versionOf({ id: courseId, version: number }: Course): Promise<CourseVersion> {
    const { organisationId } = this.db;
    return this.db.of(CourseVersion).findOneByOrFail({ organisationId, courseId, number });
  }

  private improvedTo(course: Course | null, draft: CourseDraft | null): number | null {
    if (!course || draft?.adoptsVersion) return null;
    const { slug, adoptedVersion } = course;
    return this.curriculum.hasImproved(slug, adoptedVersion) ? this.curriculum.read(slug).version : null;
  }
}
