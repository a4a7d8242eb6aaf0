import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { listName, type Purpose } from './purposes';

/** A status list as it is served. */
export type ServedList = { version: string; credential: string; jwt: string };

const KEPT = 200;

/** Reads the public status lists. A list that did not change is not read again: it is remembered with its version. */
@Injectable()
export class StatusReader {
  private readonly known = new Map<string, ServedList>();

  constructor(private readonly db: Database) {}

  /** A list of the organisation that goes by this name in public addresses; null where there is none. */
  read(slug: string, list: number, purpose: Purpose): Promise<ServedList | null> {
    const name = `${slug} ${listName(purpose, list)}`;
    return this.db.transaction(async () => {
      const [current] = await this.ask<{ version: string }>('s.version::text', { slug, list, purpose });
      if (!current) return null;
      const known = this.known.get(name);
      if (known?.version === current.version) return known;
      const [read] = await this.ask<ServedList>('s.version::text, s.credential, s.jwt', {
        slug,
        list,
        purpose,
      });
      if (this.known.size >= KEPT) this.known.clear();
      if (read) this.known.set(name, read);
      return read ?? null;
    });
  }

  private ask<T>(columns: string, { slug, list, purpose }: { slug: string; list: number; purpose: Purpose }) {
    return this.db.query<T>(
      `SELECT ${columns} FROM status_list_credentials s JOIN organisations o ON o.id = s.organisation_id
        WHERE o.slug = $1 AND s.list = $2 AND s.purpose = $3`,
      [slug, list, purpose],
    );
  }
}
