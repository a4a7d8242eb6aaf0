import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { TooMany } from '../../shared/errors';
import { neighbourhood } from './neighbourhood';
import { PerMinute } from './per-minute';

/**
 * How often one network address may ask the public pages in a minute. Generous, because a whole employer may share an
 * address; counted in this process, because counting must cost less than answering.
 */
@Injectable()
export class VerificationLimits {
  private readonly asked: PerMinute;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.asked = new PerMinute(config.verificationsPerMinute);
  }

  /** Counts one question; refuses it (`TooMany`) when there were too many. */
  count(address: string): void {
    const wait = this.asked.count(neighbourhood(address), this.clock.now().getTime());
    if (wait !== null) throw new TooMany(wait);
  }
}
