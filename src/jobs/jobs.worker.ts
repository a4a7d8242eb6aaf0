import { Injectable } from '@nestjs/common';
import { Every } from './every.decorator';
import { Relay } from './relay.service';

@Injectable()
export class JobsWorker {
  constructor(private readonly relay: Relay) {}

  @Every('17 3 * * *', { scope: 'platform' })
  forgetRelayedEvents() {
    return this.relay.forgetRelayed();
  }
}
