import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooMany } from '../../shared/errors';

/** How often codes are sent and tried. Counted in the database, so that all processes count together. */
@Injectable()
export class SigningLimits {
  private readonly codes: RateLimiterPostgres;
  private readonly callers: RateLimiterPostgres;

  constructor(source: DataSource) {
    const store = { storeClient: source, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true };
    this.codes = new RateLimiterPostgres({ ...store, keyPrefix: 'signing-code', points: 5, duration: 3_600 });
    this.callers = new RateLimiterPostgres({
      ...store,
      keyPrefix: 'signing-caller',
      points: 60,
      duration: 900,
    });
  }

  /** Counts one code sent for a request. */
  countCode(requestId: string): Promise<void> {
    return count(this.codes, requestId);
  }

  /** Counts one try from a network address. */
  countCaller(caller: string): Promise<void> {
    return count(this.callers, caller);
  }
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
