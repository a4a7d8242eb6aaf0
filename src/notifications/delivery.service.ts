import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { Letters } from './letters.service';
import { Mailer } from './mailer';
import { Message } from './message.entity';
import { MessageConditions } from './message-conditions.service';

/** Brings messages on their way. */
@Injectable()
export class Delivery {
  constructor(
    private readonly db: Database,
    private readonly conditions: MessageConditions,
    private readonly letters: Letters,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Sends a message that is still true, once: whoever comes second waits, and finds it sent. */
  deliver(messageId: string): Promise<void> {
    return this.db.transaction(async () => {
      const message = await this.db.lock(Message, messageId);
      if (message.status !== 'queued') return;
      const holds = await this.conditions.holds(message.condition);
      if (holds) await this.mailer.send(this.letters.write(message));
      const status = holds ? 'sent' : 'withdrawn';
      await this.db.of(Message).update({ id: messageId }, { status, settledAt: this.clock.now(), view: {} });
    });
  }
}
