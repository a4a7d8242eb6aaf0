import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { HeldEntries } from './held-entries.service';
import { type Asked, ReturnService } from './return.service';
import { type Chosen, type Outcome, SignOffService } from './sign-off.service';

/** What came of several entries: of those to sign, and of those to send back. */
export type Decided = { signed: Outcome[]; returned: Outcome[] };

/** Deciding about many entries at once: some are signed, others are sent back with a question. */
@Injectable()
export class Deciding {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly signOffs: SignOffService,
    private readonly returns: ReturnService,
  ) {}

  /** All of it in one transaction. NOTE: everything is held first, in one order, whatever is done with it. */
  decide(actor: Actor, { sign, asked }: { sign: Chosen[]; asked: Asked[] }): Promise<Decided> {
    return this.db.transaction(async () => {
      await this.held.of([...sign, ...asked].map(({ id }) => id));
      const returned = asked.length > 0 ? await this.returns.returnSeveral(actor, asked) : [];
      const signed = sign.length > 0 ? await this.signOffs.signSeveral(actor, sign) : [];
      return { signed, returned };
    });
  }
}
