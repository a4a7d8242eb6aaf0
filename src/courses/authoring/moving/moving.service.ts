import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../jobs';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { CourseCompleted } from '../../events';
import { Versions } from '../publishing/versions.service';
import { mappingOf } from './mapping';
import { type Judged, MovingQueries, type Plan } from './moving.queries';

/** What stands for what, as its author says: the slug of a later lesson by that of an earlier one. */
export type Said = Readonly<Record<string, string>>;

/**
 * Moves trainees who are under way to the version that is published now. Nobody loses anything by it: whoever would
 * stays where they are. What they had done stays written down as well.
 */
@Injectable()
export class MovingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly versions: Versions,
    private readonly queries: MovingQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The two versions and what stands for what between them. */
  async plan(slug: string, number: number, said: Said): Promise<Plan> {
    const from = await this.versions.find(slug, number);
    const to = await this.versions.find(slug);
    return { from, to, mapping: mappingOf(from.document, to.document, said) };
  }

  /** Moves everybody who loses nothing, and answers how many they were. */
  move(actor: Actor, slug: string, number: number, said: Said): Promise<number> {
    return this.db.transaction(async () => {
      const plan = await this.plan(slug, number, said);
      await this.hold(plan);
      const moved = (await this.queries.judge(plan)).filter(({ stays }) => stays === null);
      await this.carry(
        plan,
        moved.map(({ enrolmentId }) => enrolmentId),
      );
      await this.finish(
        plan,
        moved.filter(({ finishes }) => finishes),
      );
      const details = { from: number, to: plan.to.number, trainees: moved.length };
      await this.audit.record(actor, 'courses.trainees-moved', `course:${plan.from.courseId}`, details);
      return moved.length;
    });
  }

  /** Nobody of them marks a lesson until the transaction ends. */
  private async hold({ from }: Plan): Promise<void> {
    await this.db.query(
      `SELECT id FROM course_enrolments WHERE organisation_id = $1 AND course_id = $2 AND version_id = $3
        ORDER BY id FOR UPDATE`,
      [this.db.organisationId, from.courseId, from.id],
    );
  }

  /** Carries over all that hangs on the names of lessons. Each statement is about everybody at once. */
  private async carry(plan: Plan, enrolments: string[]): Promise<void> {
    const renamed = plan.mapping.filter(({ lesson, to }) => to !== null && to !== lesson.slug);
    const { organisationId } = this.db;
    const names = [renamed.map(({ lesson }) => lesson.slug), renamed.map(({ to }) => to)];
    const parameters = [organisationId, enrolments, ...names];
    for (const sql of carrying) await this.db.query(sql, parameters);
    await this.db.query(
      'UPDATE course_enrolments SET version_id = $3 WHERE organisation_id = $1 AND id = ANY($2)',
      [organisationId, enrolments, plan.to.id],
    );
    await this.db.query(groups, [organisationId, plan.from.courseId, plan.from.id, plan.to.id, names[0]]);
  }

  /** Whoever has done all that the later version asks for has completed the course. */
  private async finish({ from: { courseId } }: Plan, finished: Judged[]): Promise<void> {
    await this.db.query(
      `INSERT INTO course_completions (organisation_id, enrolment_id, completed_at)
       SELECT $1, unnest($2::uuid[]), $3`,
      [this.db.organisationId, finished.map(({ enrolmentId }) => enrolmentId), this.clock.now()],
    );
    for (const { traineeId } of finished) await this.outbox.publish(CourseCompleted, { courseId, traineeId });
  }
}

const renamed = 'unnest($3::text[], $4::text[]) AS o (slug, target)';

/** What is kept by the name of a lesson. Rows are added or get the new name; none is taken away. */
const carrying = [
  `INSERT INTO lesson_completions (organisation_id, enrolment_id, lesson, completed_at)
   SELECT l.organisation_id, l.enrolment_id, o.target, min(l.completed_at)
     FROM lesson_completions l JOIN ${renamed} ON o.slug = l.lesson
    WHERE l.organisation_id = $1 AND l.enrolment_id = ANY($2) GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING`,
  `INSERT INTO lesson_visits (organisation_id, enrolment_id, lesson, opened_at, seen_at)
   SELECT l.organisation_id, l.enrolment_id, o.target, min(l.opened_at), max(l.seen_at)
     FROM lesson_visits l JOIN ${renamed} ON o.slug = l.lesson
    WHERE l.organisation_id = $1 AND l.enrolment_id = ANY($2) GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING`,
  ...['lesson_notes', 'lesson_works'].map(
    (table) =>
      `UPDATE ${table} w SET lesson = o.target FROM ${renamed}
        WHERE o.slug = w.lesson AND w.organisation_id = $1 AND w.enrolment_id = ANY($2)`,
  ),
];

/** A group goes on in the later version once all its trainees do, unless it meets for a lesson that has another name. */
const groups = `
  UPDATE cohorts c SET version_id = $4
   WHERE c.organisation_id = $1 AND c.course_id = $2 AND c.version_id = $3
     AND NOT EXISTS (SELECT FROM live_sessions s
          WHERE s.organisation_id = $1 AND s.cohort_id = c.id AND s.lesson = ANY($5::text[]))
     AND NOT EXISTS (SELECT FROM cohort_members m
          JOIN course_enrolments e ON e.organisation_id = $1 AND e.course_id = $2 AND e.trainee_id = m.trainee_id
         WHERE m.organisation_id = $1 AND m.cohort_id = c.id AND e.version_id = $3)`;
