import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import type { Actor } from '../actor';
import { KeyRevoked } from '../events';
import { OrganisationKeys } from './organisation-keys.service';

/** What owners and managers do with the keys that their organisation signs with. */
@Injectable()
export class KeyCare {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Puts a new key in the place of the one that was seen in use (null for none). The old one still verifies what it
   * signed. Refused when another is in use by now, as after a second click.
   */
  rotate(actor: Actor, seen: string | null): Promise<void> {
    return this.db.transaction(async () => {
      await this.keys.takeTurns();
      const inUse = await this.keys.inUse();
      if ((inUse?.id ?? null) !== seen) throw new Conflict('organisations.keys.rotatedAlready');
      const { id } = await this.keys.replace();
      await this.audit.record(actor, 'organisations.key-rotated', `organisation-key:${id}`, {
        instead: seen,
      });
    });
  }

  /** Revokes a key, for good: from now on nothing that it signed is believed. A second time changes nothing. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const key = await this.keys.hold(id);
      if (key.revokedAt) return;
      await this.keys.end(key);
      await this.outbox.publish(KeyRevoked, { keyId: id });
      await this.audit.record(actor, 'organisations.key-revoked', `organisation-key:${id}`);
    });
  }
}
