import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooMany } from '../shared/errors';

/** How often somebody may try to sign in. Counted in the database, so that all processes count together. */
@Injectable()
export class SignInLimits {
  private readonly byAddress: RateLimiterPostgres;
  private readonly byCaller: RateLimiterPostgres;

  constructor(source: DataSource) {
    const store = { storeClient: source, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true };
    this.byAddress = new RateLimiterPostgres({
      ...store,
      keyPrefix: 'sign-in-address',
      points: 8,
      duration: 900,
    });
    this.byCaller = new RateLimiterPostgres({
      ...store,
      keyPrefix: 'sign-in-caller',
      points: 60,
      duration: 900,
    });
  }

  /** Counts one try for an email address from a network address; too many are refused until the time is up. */
  async count(email: string, caller: string): Promise<void> {
    try {
      await this.byCaller.consume(caller);
      await this.byAddress.consume(email);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /** Forgets the tries for an address whose owner has signed in. */
  async forgive(email: string): Promise<void> {
    await this.byAddress.delete(email);
  }
}
