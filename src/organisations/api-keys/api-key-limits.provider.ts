import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooMany } from '../../shared/errors';

/** How often a key may be used in a minute. */
export const KEY_REQUESTS = 600;

/** How often a key may be used. Counted in the database, so that all processes count together. */
@Injectable()
export class ApiKeyLimits {
  private readonly byKey: RateLimiterPostgres;

  constructor(source: DataSource) {
    this.byKey = new RateLimiterPostgres({
      ...{ storeClient: source, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true },
      keyPrefix: 'api-key',
      points: KEY_REQUESTS,
      duration: 60,
    });
  }

  /** Counts one use; too many are refused until the minute is up. */
  async count(keyId: string): Promise<void> {
    try {
      await this.byKey.consume(keyId);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}
