import { Injectable } from '@nestjs/common';
import { Every, On } from '../../jobs';
import { WatchChangeNoticed, WebhookDue, WebhookSwitchedOff } from '../events';
import { WebhookDeliveries } from './webhook-deliveries.service';
import { WebhookLetters } from './webhook-letters.service';
import { WebhookSender } from './webhook-sender.service';

/** Sends messages to programs. */
@Injectable()
export class WebhooksWorker {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly sender: WebhookSender,
    private readonly letters: WebhookLetters,
  ) {}

  @On(WatchChangeNoticed)
  tellPrograms({ changeId }: { changeId: string }) {
    return this.deliveries.make(changeId);
  }

  @On(WebhookDue)
  send({ deliveryId }: { deliveryId: string }) {
    return this.sender.send(deliveryId);
  }

  @On(WebhookSwitchedOff)
  tellOwners({ endpointId }: { endpointId: string }) {
    return this.letters.switchedOff(endpointId);
  }

  @Every('* * * * *', { scope: 'platform' })
  tryAgain() {
    return this.deliveries.takeUpDue();
  }
}
