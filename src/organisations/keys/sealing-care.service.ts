import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Resealing } from '../../shared/sealing/resealing.service';
import { SealingKeys } from '../../shared/sealing/sealing-keys.service';

/** Looks after the keys that the organisation at hand seals with. */
@Injectable()
export class SealingCare {
  constructor(
    private readonly db: Database,
    private readonly keys: SealingKeys,
    private readonly resealing: Resealing,
  ) {}

  /** A new key, and everything under it. Says how many texts were sealed anew. */
  async rotate(): Promise<number> {
    await this.tend();
    await this.db.transaction(() => this.keys.make());
    return this.resealing.all();
  }

  /** Gives a first key where there is none, ends what a change of key or secret left to do, and forgets what is done with. */
  async tend(): Promise<void> {
    await this.db.transaction(async () => {
      await this.keys.makeFirst();
      await this.keys.wrapAnew();
    });
    await this.resealing.all();
    await this.resealing.forgetOlderKeys();
  }
}
