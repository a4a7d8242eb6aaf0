import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { readCursor } from '../../../shared/http/cursor';
import { lessonsOf } from '../../authoring/course-document';
import { PublishedCourses } from '../../authoring/published-courses.service';
import type { Work } from './work.entity';

/** Where a work belongs. */
export type WorkPlace = { slug: string; course: string; lesson: string; kind: string };

/** A work that waits to be read. */
export type Waiting = WorkPlace & { id: string; traineeId: string; trainee: string; sharedAt: Date };

type Row = { id: string; traineeId: string; sharedAt: Date; slug: string; versionId: string; name: string };

const SIZE = 25;

/** Questions about works that are shared. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly db: Database,
    private readonly published: PublishedCourses,
    private readonly members: Members,
  ) {}

  /** What waits for this supervisor, longest first. */
  async waiting(supervisorId: string, after?: string): Promise<{ items: Waiting[]; next: string | null }> {
    const from = readCursor(after);
    const rows = await this.db.query<Row>(
      `SELECT w.id, w.trainee_id AS "traineeId", w.shared_at AS "sharedAt", c.slug,
              e.version_id AS "versionId", w.lesson AS name
         FROM lesson_works w
         JOIN course_enrolments e ON e.organisation_id = w.organisation_id AND e.id = w.enrolment_id
         JOIN courses c ON c.organisation_id = e.organisation_id AND c.id = e.course_id
        WHERE w.organisation_id = $1 AND w.supervisor_id = $2 AND w.status = 'shared'
          AND ($3::timestamptz IS NULL OR (w.shared_at, w.id) > ($3, $4::uuid))
        ORDER BY w.shared_at, w.id LIMIT ${SIZE + 1}`,
      [this.db.organisationId, supervisorId, from?.key ?? null, from?.id ?? null],
    );
    const people = await this.members.people(rows.map(({ traineeId }) => traineeId));
    const items = (await this.named(rows.slice(0, SIZE))).map((row) => ({
      ...row,
      trainee: people.get(row.traineeId)?.name ?? '',
    }));
    const last = rows.length > SIZE ? rows[SIZE - 1] : undefined;
    return { items, next: last ? `${last.sharedAt.toISOString()}~${last.id}` : null };
  }

  /** Where one work belongs. */
  async place({ enrolmentId, lesson }: Pick<Work, 'enrolmentId' | 'lesson'>): Promise<WorkPlace> {
    const rows = await this.db.query<Pick<Row, 'slug' | 'versionId'>>(
      `SELECT c.slug, e.version_id AS "versionId" FROM course_enrolments e
         JOIN courses c ON c.organisation_id = e.organisation_id AND c.id = e.course_id
        WHERE e.organisation_id = $1 AND e.id = $2`,
      [this.db.organisationId, enrolmentId],
    );
    const [place] = await this.named(rows.map((row) => ({ ...row, name: lesson })));
    if (!place) throw new Error('A work belongs to an enrolment');
    return place;
  }

  private async named<R extends Pick<Row, 'slug' | 'versionId' | 'name'>>(
    rows: R[],
  ): Promise<(R & WorkPlace)[]> {
    const documents = await this.published.documents([...new Set(rows.map(({ versionId }) => versionId))]);
    return rows.map((row) => {
      const document = documents.get(row.versionId);
      const lesson = document && lessonsOf(document).find(({ slug }) => slug === row.name);
      return {
        ...row,
        course: document?.title ?? row.slug,
        lesson: lesson?.title ?? row.name,
        kind: lesson?.kind ?? 'reflection',
      };
    });
  }
}
