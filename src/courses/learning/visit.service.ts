import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { assertOpen } from './access';
import { EnrolmentService } from './enrolment.service';
import { LearningService } from './learning.service';

/** Which lessons trainees have had open, and since when. */
@Injectable()
export class VisitService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly learning: LearningService,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** Opens a lesson: its least time runs from here. Whoever has not begun the course begins it. */
  open(actor: Actor, slug: string, lesson: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course, place } = await this.learning.lessonIn(actor, slug, lesson);
      assertOpen(course, place);
      await this.keep(await this.enrolments.touch(actor, course), lesson);
    });
  }

  /** Remembers where somebody is in a course that they have begun. */
  see(actor: Actor, slug: string, lesson: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course, place } = await this.learning.lessonIn(actor, slug, lesson);
      if (course.enrolmentId && !place.closed) await this.keep(course.enrolmentId, lesson);
    });
  }

  private async keep(enrolmentId: string, lesson: string): Promise<void> {
    await this.db.query(
      `INSERT INTO lesson_visits (organisation_id, enrolment_id, lesson, opened_at, seen_at)
       VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT ON CONSTRAINT lesson_visits_once DO UPDATE SET seen_at = excluded.seen_at`,
      [this.db.organisationId, enrolmentId, lesson, this.clock.now()],
    );
  }
}
