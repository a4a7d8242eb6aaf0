import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Watch } from './watch.entity';

/** Crosses over from the organisation that issued a certificate to one that watches it. */
@Injectable()
export class WatchTenants {
  constructor(private readonly db: Database) {}

  /** Runs `work` on behalf of whoever watches, as both sides of a watch know who that is. */
  async asWatcherOf<T>(watchId: string, work: () => Promise<T>): Promise<T> {
    const { organisationId } = await this.db.transaction(() =>
      this.db.of(Watch).findOneByOrFail({ id: watchId }),
    );
    return this.db.within({ organisationId }, work);
  }
}
