import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Watch } from './watch.entity';

/** Crosses over from the organisation that issued a certificate to one that watches it. */
@Injectable()
export class WatchTenants {
  constructor(private readonly db: Database) {}

  /** Takes the name that each watcher wrote beside a certificate, once its holder was removed from it. */
  async forgetErased(certificateId: string): Promise<void> {
    const watches = await this.db.transaction(() =>
      this.db.query<{ id: string }>(
        `SELECT w.id FROM certificate_watches w
           JOIN register_entries e ON e.organisation_id = w.issuer_id AND e.certificate_id = w.certificate_id
          WHERE w.issuer_id = $1 AND w.certificate_id = $2 AND w.name IS NOT NULL AND e.document ? 'erasedOn'`,
        [this.db.organisationId, certificateId],
      ),
    );
    for (const { id } of watches) {
      await this.asWatcherOf(id, () =>
        this.db.transaction(() => this.db.of(Watch).update({ id }, { name: null })),
      );
    }
  }

  /** Runs `work` on behalf of whoever watches, as both sides of a watch know who that is. */
  async asWatcherOf<T>(watchId: string, work: () => Promise<T>): Promise<T> {
    const { organisationId } = await this.db.transaction(() =>
      this.db.of(Watch).findOneByOrFail({ id: watchId }),
    );
    return this.db.within({ organisationId }, work);
  }
}
