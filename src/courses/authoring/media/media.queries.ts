import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import type { Medium } from './medium.entity';

/** A file as it is listed; of a recording also whether it has what those need who cannot hear it. */
export type MediumListed = Pick<Medium, 'id' | 'name' | 'kind' | 'title' | 'bytes'> & {
  captions: boolean;
  transcript: boolean;
};

const PAGE = 25;

/** Questions about the files of an organisation. */
@Injectable()
export class MediaQueries {
  constructor(private readonly db: Database) {}

  /** Files by name. `next` asks for the following page. */
  async list({
    search,
    after,
  }: {
    search: string;
    after: string | null;
  }): Promise<{ items: MediumListed[]; next: string | null }> {
    const [name] = after?.split('~') ?? [];
    const items = await this.db.query<MediumListed>(
      `SELECT id, name, kind, title, bytes, captions_id IS NOT NULL AS captions,
              coalesce(transcript, '') <> '' AS transcript
         FROM course_media
        WHERE organisation_id = $1 AND ($2 = '' OR title ILIKE '%' || $2 || '%' OR name ILIKE '%' || $2 || '%')
          AND ($3::text IS NULL OR name > $3)
        ORDER BY name LIMIT ${PAGE + 1}`,
      [this.db.organisationId, search.replace(/[\\%_]/g, '\\$&'), name ?? null],
    );
    const last = items[PAGE - 1];
    return {
      items: items.slice(0, PAGE),
      next: items.length > PAGE && last ? `${last.name}~${last.id}` : null,
    };
  }

  /** What is kept with a recording; nothing where there is none of this name, without a query where it has no name. */
  async keptWith(name: string): Promise<{ captions: string | null; transcript: string | null }> {
    const [kept] = name
      ? await this.db.query<{ captions: string | null; transcript: string | null }>(
          `SELECT c.name AS captions, m.transcript FROM course_media m
             LEFT JOIN course_media c ON c.organisation_id = m.organisation_id AND c.id = m.captions_id
            WHERE m.organisation_id = $1 AND m.name = $2`,
          [this.db.organisationId, name],
        )
      : [];
    return kept ?? { captions: null, transcript: null };
  }

  /** The captions there are, for choosing from. */
  captions(): Promise<{ id: string; name: string; title: string }[]> {
    return this.db.query(
      `SELECT id, name, title FROM course_media WHERE organisation_id = $1 AND kind = 'captions' ORDER BY name`,
      [this.db.organisationId],
    );
  }
}
