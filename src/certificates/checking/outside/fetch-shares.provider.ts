import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock';
import { TooMany } from '../../../shared/errors';
import { PerMinute } from '../../verifying/per-minute';

/** How often others are asked for one visitor or one organisation in a minute: a fifth of what they are asked in all. */
export const SHARE = 60;

/** Gives everybody a share of their own in what is fetched from other issuers, so that one cannot use up what is for all. */
@Injectable()
export class FetchShares {
  private readonly asked = new PerMinute(SHARE);
  private readonly whose = new AsyncLocalStorage<string>();

  constructor(private readonly clock: Clock) {}

  /** Counts what is fetched during this piece of work for somebody. */
  for<T>(who: string, work: () => T): T {
    return this.whose.run(who, work);
  }

  /** Counts one more; refuses it (`TooMany`) when the share of whoever it is for is used up. */
  count(): void {
    const who = this.whose.getStore();
    const wait = who === undefined ? null : this.asked.count(who, this.clock.now().getTime());
    if (wait !== null) throw new TooMany(wait, 'certificates.findings.shareUsed');
  }
}
