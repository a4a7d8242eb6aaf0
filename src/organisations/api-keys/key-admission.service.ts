import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Unauthenticated } from '../../shared/errors';
import { Organisations } from '../organisation.service';
import type { Client } from './client';
import { endOf, isKey, prefixOf } from './key';
import type { Scope } from './scopes';

type Kept = {
  id: string;
  organisationId: string;
  hash: Buffer;
  scopes: Scope[];
  expiresAt: Date | null;
  revokedAt: Date | null;
};

/** A program that came in, and what its key allows. */
export type Admitted = { keyId: string; scopes: Scope[]; client: Client };

/** What a digest is compared with where no key begins like the one that was sent, so that it takes as long. */
const nothing = Buffer.alloc(32);

/** Finds out for which organisation a program asks. */
@Injectable()
export class KeyAdmission {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Whose key this is; `Unauthenticated` says why it opens nothing, to those alone who have the whole key. */
  async admit(key: string): Promise<Admitted> {
    const kept = await this.db.transaction(() => this.keptAs(prefixOf(key)));
    if (!isKey(key, kept?.hash ?? nothing) || !kept)
      throw new Unauthenticated('organisations.apiKeys.unknown');
    const end = endOf(kept, this.clock.now());
    if (end) throw new Unauthenticated(`organisations.apiKeys.${end}`);
    const client = await this.enter(kept);
    return { keyId: kept.id, scopes: kept.scopes, client };
  }

  private async keptAs(prefix: string | null): Promise<Kept | null> {
    if (!prefix) return null;
    const [kept] = await this.db.query<Kept>(
      `SELECT id, organisation_id AS "organisationId", hash, scopes, expires_at AS "expiresAt",
              revoked_at AS "revokedAt" FROM api_key_by_prefix($1)`,
      [prefix],
    );
    return kept ?? null;
  }

  /** Notes the use, to the minute, and says for whom the key acts. */
  private enter({ id, organisationId }: Kept): Promise<Client> {
    return this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        await this.db.query(
          `UPDATE api_keys SET last_used_at = $2
            WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
          [id, this.clock.now()],
        );
        const { name, timeZone } = await this.organisations.current();
        return { personId: null, organisationId, organisationName: name, timeZone };
      }),
    );
  }
}
