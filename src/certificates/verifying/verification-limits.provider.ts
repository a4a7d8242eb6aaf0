import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { TooMany } from '../../shared/errors';
import { neighbourhood } from './neighbourhood';
import { PerMinute } from './per-minute';

/** Names held against one certificate in a minute, whoever does: enough for people, too few for whoever has a list of names. */
const NAMES = 5;

/**
 * How often one network address may ask the public pages in a minute. Generous, because a whole employer may share an
 * address; counted in this process, because counting must cost less than answering.
 */
@Injectable()
export class VerificationLimits {
  private readonly asked: PerMinute;
  private readonly names = new PerMinute(NAMES);

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.asked = new PerMinute(config.verificationsPerMinute);
  }

  /** Counts one question; refuses it (`TooMany`) when there were too many. */
  count(address: string): void {
    refuse(this.asked.count(neighbourhood(address), this.clock.now().getTime()));
  }

  /** Counts a name that is held against a certificate; refuses it (`TooMany`) when there were too many. */
  countName(code: string): void {
    refuse(this.names.count(code, this.clock.now().getTime()));
  }
}

function refuse(wait: number | null): void {
  if (wait !== null) throw new TooMany(wait);
}
