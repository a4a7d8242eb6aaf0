import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Sealing } from '../../../shared/sealing/sealing.service';
import { assertOpen } from '../access';
import type { CourseStanding } from '../course-standing';
import { EnrolmentService } from '../enrolment.service';
import { LearningQueries } from '../learning.queries';
import { LearningService } from '../learning.service';
import { LessonNote } from './lesson-note.entity';

/** A note with the lesson it stands beside. */
export type NoteRead = { lesson: string; title: string; text: string; writtenAt: Date };

const place = (id: string) => ({ table: 'lesson_notes', id, column: 'text' });

/** Notes of trainees, sealed and theirs alone. */
@Injectable()
export class NoteService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
    private readonly learning: LearningService,
    private readonly courses: LearningQueries,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** Keeps the note beside a lesson; an empty one is forgotten. */
  keep(actor: Actor, slug: string, lesson: string, text: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course, place: where } = await this.learning.lessonIn(actor, slug, lesson);
      assertOpen(course, where);
      const enrolmentId = await this.enrolments.touch(actor, course);
      const { organisationId } = this.db;
      const key = { organisationId, enrolmentId, lesson };
      if (text.trim() === '') return void (await this.db.of(LessonNote).delete(key));
      const known = await this.db.of(LessonNote).findOneBy(key);
      const id = known?.id ?? randomUUID();
      const writtenAt = this.clock.now();
      await this.db.of(LessonNote).save({ ...key, id, writtenAt, text: this.sealing.seal(text, place(id)) });
    });
  }

  /** The note beside one lesson, or nothing. */
  async beside({ enrolmentId }: CourseStanding, lesson: string): Promise<string> {
    if (!enrolmentId) return '';
    const { organisationId } = this.db;
    const note = await this.db.of(LessonNote).findOneBy({ organisationId, enrolmentId, lesson });
    return note ? this.sealing.open(note.text, place(note.id)) : '';
  }

  /** All notes of a course, in the order of its lessons; those beside lessons that are gone come last. */
  async all(actor: Actor, slug: string): Promise<{ course: CourseStanding; notes: NoteRead[] }> {
    const course = await this.courses.one(actor, slug);
    const { organisationId } = this.db;
    const kept = course.enrolmentId
      ? await this.db.of(LessonNote).findBy({ organisationId, enrolmentId: course.enrolmentId })
      : [];
    const index = ({ lesson }: { lesson: string }) => {
      const found = course.lessons.findIndex((one) => one.slug === lesson);
      return found < 0 ? course.lessons.length : found;
    };
    const notes = kept
      .sort((one, other) => index(one) - index(other))
      .map(({ id, lesson, text, writtenAt }) => ({
        lesson,
        title: course.lessons.find((one) => one.slug === lesson)?.title ?? lesson,
        text: this.sealing.open(text, place(id)),
        writtenAt,
      }));
    return { course, notes };
  }
}
