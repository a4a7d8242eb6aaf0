import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Filling, Recording } from './text/filling';
import { holesIn } from './text/holes';

type Row = { organisation: string; policies: Record<string, string>; recordings: Recording[] };

/** What the organisation at hand puts into the texts of lessons: its policies and its recordings. */
@Injectable()
export class Fillings {
  constructor(private readonly db: Database) {}

  /** All that these texts leave open; one query, and none where they leave nothing. */
  async of(...templates: string[]): Promise<Filling> {
    const holes = templates.flatMap(holesIn);
    if (holes.length === 0) return { organisation: '', policies: new Map(), recordings: new Map() };
    const named = (kinds: string[]) =>
      holes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    const [row] = await this.db.query<Row>(
      `SELECT o.name AS organisation,
              (SELECT coalesce(jsonb_object_agg(p.name, p.markdown), '{}')
                 FROM (SELECT DISTINCT ON (name) name, markdown FROM policies
                        WHERE organisation_id = o.id AND name = ANY($2) ORDER BY name, number DESC) p) AS policies,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'kind', m.kind, 'title', m.title,
                                                            'captions', c.name, 'transcript', m.transcript)), '[]')
                 FROM course_media m
                 LEFT JOIN course_media c ON c.organisation_id = m.organisation_id AND c.id = m.captions_id
                WHERE m.organisation_id = o.id AND m.name = ANY($3) AND m.kind IN ('video', 'audio')) AS recordings
         FROM organisations o WHERE o.id = $1`,
      [this.db.organisationId, named(['policy', 'policy-inline']), named(['recording'])],
    );
    if (!row) throw new Error('The organisation at hand is there');
    return {
      organisation: row.organisation,
      policies: new Map(Object.entries(row.policies)),
      recordings: new Map(row.recordings.map((one) => [one.name, one])),
    };
  }
}
