import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type QuizUse, QuizUses } from '../../quizzes';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { authoring } from './paths';

type Row = { slug: string; course: string; lesson: string | null; title: string | null; draft: boolean };

/** Tells those who write quizzes which courses use them, so that they find their way back. */
@Injectable()
export class QuizLessons implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly uses: QuizUses,
  ) {}

  onModuleInit(): void {
    this.uses.add((slug) => this.of(slug));
  }

  /** The lessons that hold this quiz, of drafts and of courses without one, and the courses that end with it. */
  private async of(quiz: string): Promise<QuizUse[]> {
    const rows = await this.db.query<Row>(
      `WITH written AS (
         SELECT d.slug, d.document, true AS draft, d.course_id FROM course_drafts d WHERE d.organisation_id = $1
         UNION ALL
         SELECT c.slug, v.document, false, c.id FROM courses c
           JOIN course_versions v
             ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
          WHERE c.organisation_id = $1
            AND NOT EXISTS (SELECT FROM course_drafts d WHERE d.organisation_id = $1 AND d.course_id = c.id))
       SELECT w.slug, w.document->>'title' AS course, l->>'slug' AS lesson, l->>'title' AS title, w.draft
         FROM written w, LATERAL jsonb_array_elements(w.document->'modules') m,
              LATERAL jsonb_array_elements(m->'lessons') l
        WHERE l->>'quiz' = $2
       UNION
       SELECT w.slug, w.document->>'title', NULL, NULL, w.draft
         FROM written w
         JOIN courses c ON c.organisation_id = $1 AND c.id = w.course_id
         JOIN course_versions v ON v.organisation_id = $1 AND v.course_id = c.id AND v.number = c.version
         JOIN quizzes q ON q.organisation_id = $1 AND q.id = v.quiz_id AND q.slug = $2
        ORDER BY 2, 4 NULLS FIRST`,
      [this.db.organisationId, quiz],
    );
    return rows.map(({ slug, course, lesson, title, draft }) => ({
      label: lesson ? t('courses.authoring.lesson.inCourse', { title: title ?? lesson, course }) : course,
      path: lesson && draft ? authoring.lesson(slug, lesson) : authoring.course(slug),
    }));
  }
}
