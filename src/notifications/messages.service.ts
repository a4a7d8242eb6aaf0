import { Injectable } from '@nestjs/common';
import { Outbox } from '../jobs';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import type { Condition } from './condition';
import { MessageQueued } from './events';

/** Somebody who can be written to. `locale` is the language they read (BCP 47). */
export type Address = { email: string; name: string; locale: string };

export type NewMessage = {
  to: Address;
  /** The name of the template: `templates/emails/<name>.md.hbs`. */
  template: string;
  /** What the template places: worded, decided, complete. */
  view: object;
  /** The same key is written to once only, in one organisation. */
  key: string;
  /** What must still be true when it is sent, or it is not sent. */
  condition?: Condition;
};

/** Where features say what they want to tell people. */
@Injectable()
export class Messages {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Sends a message if, and only if, the transaction at hand commits. One with the same key is silently not sent. */
  async send({ to, template, view, key, condition }: NewMessage): Promise<void> {
    const [made] = await this.db.query<{ id: string }>(
      `INSERT INTO messages (organisation_id, key, template, view, to_email, to_name, locale, condition, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        this.db.tenant.organisationId,
        key,
        template,
        JSON.stringify(view),
        to.email,
        to.name,
        to.locale,
        condition ? JSON.stringify(condition) : null,
        this.clock.now(),
      ],
    );
    if (made) await this.outbox.publish(MessageQueued, { messageId: made.id });
  }
}
