import { Injectable } from '@nestjs/common';
import type { Actor } from '../organisations';
import { Clock } from '../shared/clock';
import type { Onlooker } from './wording';

/** Looks at pages with somebody's eyes. */
@Injectable()
export class Onlookers {
  constructor(private readonly clock: Clock) {}

  of({ personId, organisationName, timeZone }: Actor): Onlooker {
    return { personId, organisationName, timeZone, now: this.clock.now() };
  }
}
