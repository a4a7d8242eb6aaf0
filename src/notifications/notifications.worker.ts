import { Injectable } from '@nestjs/common';
import { Every, On } from '../jobs';
import { Delivery } from './delivery.service';
import { MessageQueued } from './events';
import { KeptMails } from './kept-mails.service';

@Injectable()
export class NotificationsWorker {
  constructor(
    private readonly delivery: Delivery,
    private readonly kept: KeptMails,
  ) {}

  @On(MessageQueued)
  deliver({ messageId }: { messageId: string }) {
    return this.delivery.deliver(messageId);
  }

  @Every('23 3 * * *', { scope: 'platform' })
  forgetOldMail() {
    return this.kept.forgetOld();
  }
}
