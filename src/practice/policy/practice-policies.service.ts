import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { PracticePolicy } from './practice-policy';
import { OwnPracticePolicy } from './practice-policy.entity';

/** What the organisation at hand asks of practice: what it has said, or what holds until it says something. */
@Injectable()
export class PracticePolicies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async current(): Promise<PracticePolicy> {
    const { organisationId } = this.db;
    const own = await this.db.of(OwnPracticePolicy).findOneBy({ organisationId });
    return PracticePolicy.parse(own?.policy ?? {});
  }

  /** Lets somebody change what is asked, and remembers who. What their form does not show stays as it was. */
  change(actor: Actor, changed: Partial<PracticePolicy>): Promise<void> {
    return this.db.transaction(async () => {
      await this.adopt({ ...(await this.current()), ...changed });
      const subject = `organisation:${actor.organisationId}`;
      await this.audit.record(actor, 'practice.rules-changed', subject, changed);
    });
  }

  /** From now on this is asked of practice; what was signed before stays signed. */
  adopt(policy: z.input<typeof PracticePolicy>): Promise<void> {
    return this.db.transaction(async () => {
      const row = {
        organisationId: this.db.organisationId,
        policy: PracticePolicy.parse(policy),
        adoptedAt: this.clock.now(),
      };
      await this.db.of(OwnPracticePolicy).upsert(row, ['organisationId']);
    });
  }
}
