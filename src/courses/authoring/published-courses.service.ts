import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { locale } from '../../shared/text';
import type { CourseDocument } from './course-document';
import { CourseVersion } from './course-version.entity';
import { Fillings } from './fillings.service';
import { lessonTemplate } from './lesson-text';
import { fill } from './text/filling';

/** How many versions are kept in memory; one with six lessons takes about 100 kB. */
const KEPT = 300;

type Kept = { document: CourseDocument; rendered: Map<string, string> };

/**
 * The text of published courses. A version never changes, so what was read once is kept in memory, and what was made
 * into HTML as well. Whoever asks has found the version's id among the rows of their own organisation.
 */
@Injectable()
export class PublishedCourses {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly db: Database,
    private readonly fillings: Fillings,
  ) {}

  /** The documents of these versions; at most one query. */
  async documents(versionIds: string[]): Promise<Map<string, CourseDocument>> {
    const found = new Map(versionIds.flatMap((id) => this.known(id)));
    const missing = versionIds.filter((id) => !found.has(id));
    if (missing.length > 0) {
      const versions = await this.db
        .of(CourseVersion)
        .findBy({ organisationId: this.db.organisationId, id: In(missing) });
      for (const { id, document } of versions) found.set(id, this.keep(id, document));
    }
    return found;
  }

  /** A lesson of a version as safe HTML, as readers of the organisation at hand have it; at most one query. */
  async text(versionId: string, lesson: { slug: string; markdown: string }): Promise<string> {
    const template = this.template(versionId, lesson);
    return fill(template, await this.fillings.of(template));
  }

  /** Lessons of a version as `text` gives them, by slug; at most one query for all. */
  async texts(
    versionId: string,
    lessons: { slug: string; markdown: string }[],
  ): Promise<Map<string, string>> {
    const templates = lessons.map((lesson) => ({
      slug: lesson.slug,
      template: this.template(versionId, lesson),
    }));
    const filling = await this.fillings.of(...templates.map(({ template }) => template));
    return new Map(templates.map(({ slug, template }) => [slug, fill(template, filling)]));
  }

  private template(versionId: string, { slug, markdown }: { slug: string; markdown: string }): string {
    const kept = this.kept.get(versionId);
    const key = `${locale()} ${slug}`;
    const known = kept?.rendered.get(key);
    if (known !== undefined) return known;
    const made = lessonTemplate(markdown, { slug, glossary: kept?.document.glossary ?? [] });
    kept?.rendered.set(key, made);
    return made;
  }

  private known(id: string): [string, CourseDocument][] {
    const kept = this.kept.get(id);
    if (!kept) return [];
    this.kept.delete(id);
    this.kept.set(id, kept);
    return [[id, kept.document]];
  }

  private keep(id: string, document: CourseDocument): CourseDocument {
    this.kept.set(id, { document, rendered: new Map() });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest) this.kept.delete(oldest);
    return document;
  }
}
