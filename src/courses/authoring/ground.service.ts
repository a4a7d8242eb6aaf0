import { Injectable } from '@nestjs/common';
import { Vocabularies } from '../../practice';
import { QuizLookup, type QuizOffered } from '../../quizzes';
import { Database } from '../../shared/database/database.service';
import type { Ground, PublishedCourse } from './drafts/faults';
import type { Held } from './drafts/text-faults';

/** What authors choose from: things of the organisation by their names in addresses, and what people call them. */
export type Choices = {
  quizzes: QuizOffered[];
  courses: ({ slug: string } & PublishedCourse)[];
  domains: { key: string; name: string }[];
  media: ({ name: string; title: string } & Held)[];
};

/** What courses of the organisation at hand may name. */
@Injectable()
export class Grounds {
  constructor(
    private readonly db: Database,
    private readonly quizzes: QuizLookup,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** What there is to choose from; four queries. */
  async choices(): Promise<Choices> {
    const quizzes = await this.quizzes.all();
    const { domains } = await this.vocabularies.current();
    const { organisationId } = this.db;
    const courses = await this.db.query<Choices['courses'][number]>(
      `SELECT c.slug, v.document->>'title' AS title, coalesce(v.document->'prerequisites', '[]') AS prerequisites,
              c.retired_at IS NOT NULL AS retired
         FROM courses c
         JOIN course_versions v ON v.organisation_id = c.organisation_id AND v.course_id = c.id AND v.number = c.version
        WHERE c.organisation_id = $1 ORDER BY 2, 1`,
      [organisationId],
    );
    const media = await this.db.query<Choices['media'][number]>(
      `SELECT name, title, kind, captions_id IS NOT NULL AS captions, coalesce(transcript, '') <> '' AS transcript
         FROM course_media WHERE organisation_id = $1 ORDER BY name`,
      [organisationId],
    );
    return { quizzes, courses, domains, media };
  }

  async of(slug: string): Promise<Ground> {
    return groundOf(slug, await this.choices());
  }
}

/** The same as what a draft may name. */
export const groundOf = (slug: string, { quizzes, courses, domains, media }: Choices): Ground => ({
  slug,
  quizzes: new Map(quizzes.map((one) => [one.slug, one])),
  courses: new Map(courses.map(({ slug: name, ...course }) => [name, course])),
  domains: new Set(domains.map(({ key }) => key)),
  media: new Map(media.map(({ name, ...held }) => [name, held])),
});
