import { Injectable } from '@nestjs/common';
import { PracticeRecords } from '../../practice';
import { QuizRecords } from '../../quizzes';
import { Database } from '../../shared/database/database.service';
import type { DueNudge } from './nudge-time';

/** A trainee who has gone quiet, the course to go on with, and when they last did anything. */
export type Idle = { traineeId: string; enrolmentId: string; slug: string; lastActivity: Date };

type Candidate = Omit<Idle, 'lastActivity'>;

const unfinished = `e.reminders AND NOT EXISTS (
  SELECT FROM course_completions k WHERE k.organisation_id = e.organisation_id AND k.enrolment_id = e.id)`;

/** Questions about trainees who have stopped on the way. Learning is courses, quizzes and practice alike. */
@Injectable()
export class IdlenessQueries {
  constructor(
    private readonly db: Database,
    private readonly quizzes: QuizRecords,
    private readonly practice: PracticeRecords,
  ) {}

  /** Trainees of the organisation at hand with a course to go on with, whose last activity lies in the period. */
  async idle({ from, until }: DueNudge): Promise<Idle[]> {
    const candidates = await this.db.query<Candidate>(
      `SELECT DISTINCT ON (e.trainee_id) e.trainee_id AS "traineeId", e.id AS "enrolmentId", c.slug
         FROM course_enrolments e JOIN courses c ON c.organisation_id = e.organisation_id AND c.id = e.course_id
        WHERE e.organisation_id = $1 AND e.active_at <= $2 AND ${unfinished}
        ORDER BY e.trainee_id, e.active_at DESC, e.id`,
      [this.db.organisationId, until],
    );
    const last = await this.lastActivity(candidates.map(({ traineeId }) => traineeId));
    return candidates.flatMap((candidate) => {
      const lastActivity = last.get(candidate.traineeId);
      return lastActivity && lastActivity > from && lastActivity <= until
        ? [{ ...candidate, lastActivity }]
        : [];
    });
  }

  /** Whether somebody still wants to be reminded of this course and has done nothing since. */
  async isStillIdle(traineeId: string, enrolmentId: string, since: Date): Promise<boolean> {
    const [open] = await this.db.query(
      `SELECT FROM course_enrolments e WHERE e.organisation_id = $1 AND e.id = $2 AND ${unfinished}`,
      [this.db.organisationId, enrolmentId],
    );
    if (!open) return false;
    const last = (await this.lastActivity([traineeId])).get(traineeId);
    return last !== undefined && last <= since;
  }

  private async lastActivity(traineeIds: string[]): Promise<Map<string, Date>> {
    const latest = await this.inCourses(traineeIds);
    const elsewhere = [
      await this.quizzes.lastActivity(traineeIds),
      await this.practice.lastActivity(traineeIds),
    ];
    for (const [traineeId, at] of elsewhere.flatMap((found) => [...found])) {
      const known = latest.get(traineeId);
      if (!known || at > known) latest.set(traineeId, at);
    }
    return latest;
  }

  private async inCourses(traineeIds: string[]): Promise<Map<string, Date>> {
    const rows = await this.db.query<{ traineeId: string; at: Date }>(
      `SELECT trainee_id AS "traineeId", max(active_at) AS at FROM course_enrolments
        WHERE organisation_id = $1 AND trainee_id = ANY($2) GROUP BY trainee_id`,
      [this.db.organisationId, traineeIds],
    );
    return new Map(rows.map(({ traineeId, at }) => [traineeId, at]));
  }
}
