import { Injectable } from '@nestjs/common';
import { type CourseDocument, lessonsOf } from '../authoring/course-document';
import { PublishedCourses } from '../authoring/published-courses.service';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { dropOff, type LessonReach } from './drop-off';
import {
  type CohortAtHand,
  type GroupCounts,
  OverseeingQueries,
  type TraineeListed,
} from './overseeing.queries';
import type { TraineesAsked } from './overseeing.schemas';
import { quietSince, type Where, whereIs } from './where';

/** A course whose trainees are looked at. */
export type Overseen = { slug: string; title: string };

/** `where` is null for whoever has not begun. */
export type TraineeSeen = TraineeListed & { where: Where | null };

/** Who is where in a course. */
export type Trainees = {
  course: Overseen;
  counts: GroupCounts;
  trainees: TraineeSeen[];
  next: string | null;
  now: Date;
};

/** Whom of a course one can write to, and how many they are. */
export type Writable = { course: Overseen; counts: GroupCounts; cohorts: CohortAtHand[] };

/** How far people come in a course. */
export type Reach = { course: Overseen; enrolled: number; lessons: LessonReach[] };

/** What a manager sees of those who take a course. */
@Injectable()
export class OverseeingService {
  constructor(
    private readonly queries: OverseeingQueries,
    private readonly published: PublishedCourses,
    private readonly clock: Clock,
  ) {}

  /** Who is where, and who may be stuck. The same number of queries however many there are. */
  async trainees(slug: string, asked: TraineesAsked): Promise<Trainees> {
    const { courseId, versionId } = await this.queries.course(slug);
    const now = this.clock.now();
    const { trainees, next } = await this.queries.trainees(courseId, asked, quietSince(now));
    const versions = [...new Set([versionId, ...trainees.map((one) => one.versionId)])];
    const documents = await this.published.documents(versions);
    const document = (id: string): CourseDocument => documentIn(documents, id);
    return {
      course: { slug, title: document(versionId).title },
      counts: await this.queries.counts(courseId, quietSince(now)),
      trainees: trainees.map((one) => ({
        ...one,
        where: one.begun && whereIs(one.begun, document(one.versionId), now),
      })),
      next,
      now,
    };
  }

  /** Whom one can write to. */
  async writable(slug: string, timeZone: string): Promise<Writable> {
    const { courseId, versionId } = await this.queries.course(slug);
    const now = this.clock.now();
    const document = documentIn(await this.published.documents([versionId]), versionId);
    return {
      course: { slug, title: document.title },
      counts: await this.queries.counts(courseId, quietSince(now)),
      cohorts: await this.queries.cohorts(courseId, dayOf(now, timeZone)),
    };
  }

  /** How many of those who take the current version did each of its lessons. */
  async reach(slug: string): Promise<Reach> {
    const { versionId } = await this.queries.course(slug);
    const document = documentIn(await this.published.documents([versionId]), versionId);
    const { enrolled, counts } = await this.queries.reached(versionId);
    return {
      course: { slug, title: document.title },
      enrolled,
      lessons: dropOff(lessonsOf(document), counts, enrolled),
    };
  }
}

function documentIn(documents: Map<string, CourseDocument>, id: string): CourseDocument {
  const document = documents.get(id);
  if (!document) throw new Error(`The course version ${id} has no document`);
  return document;
}
