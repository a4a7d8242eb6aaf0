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

  /** Counts one use, and says how many are left until the minute is up; too many are refused until then. */
  async count(keyId: string): Promise<{ left: number; seconds: number }> {
    try {
      const { remainingPoints, msBeforeNext } = await this.byKey.consume(keyId);
      return { left: remainingPoints, seconds: Math.ceil(msBeforeNext / 1000) };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}
