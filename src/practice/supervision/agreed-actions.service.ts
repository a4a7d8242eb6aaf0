import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { ActionWriter } from './action-writer.service';
import { SessionReading } from './session-reading.service';

/** What was agreed in a session, ticked as done by those who were there. */
@Injectable()
export class AgreedActions {
  constructor(
    private readonly db: Database,
    private readonly reading: SessionReading,
    private readonly actions: ActionWriter,
  ) {}

  /** Ticks actions of a session as done, as far as this person sees them. Twice is once. */
  finish(actor: Actor, sessionId: string, ids: readonly string[]): Promise<void> {
    return this.db.transaction(async () => {
      const { actions } = await this.reading.open(actor, sessionId);
      await this.actions.finish(actor, ids, actions);
    });
  }
}
