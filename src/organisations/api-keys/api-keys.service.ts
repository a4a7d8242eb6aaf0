import { Injectable } from '@nestjs/common';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import type { Actor } from '../actor';
import { ApiKey } from './api-key.entity';
import type { NewApiKey } from './api-key.schemas';
import { makeApiKey } from './key';

const DAY = 86_400_000;

/** The keys of the organisation at hand, as its people make and revoke them. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** All of them, the newest first. */
  list(): Promise<ApiKey[]> {
    const { organisationId } = this.db;
    return this.db.of(ApiKey).find({ where: { organisationId }, order: { madeAt: 'DESC', id: 'ASC' } });
  }

  async find(id: string): Promise<ApiKey> {
    const found = await this.db.of(ApiKey).findOneBy({ id, organisationId: this.db.organisationId });
    if (!found) throw new NotFound();
    return found;
  }

  /** A new key, which is told here and never again. The same form a second time is a `Conflict`. */
  make(actor: Actor, { formKey: id, name, scopes, lifetime }: NewApiKey): Promise<string> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      await this.db.takeTurns(`api-key:${id}`);
      if (await this.db.of(ApiKey).existsBy({ id })) throw new Conflict('organisations.apiKeys.madeAlready');
      const { key, prefix, hash } = makeApiKey();
      const madeAt = this.clock.now();
      const expiresAt = lifetime === 'endless' ? null : new Date(madeAt.getTime() + Number(lifetime) * DAY);
      const made = { id, organisationId, name, prefix, hash, scopes, madeBy: actor.personId };
      await this.db.of(ApiKey).insert({ ...made, madeAt, expiresAt });
      await this.audit.record(actor, 'organisations.api-key-made', `api-key:${id}`, { prefix, scopes });
      return key;
    });
  }

  /** From the moment this commits the key opens nothing. Revoking it again changes nothing. */
  revoke(actor: Actor, id: string): Promise<ApiKey> {
    return this.db.transaction(async () => {
      const key = await this.db.lock(ApiKey, id);
      if (key.revokedAt) return key;
      const revokedAt = this.clock.now();
      await this.db.of(ApiKey).update({ id }, { revokedAt });
      await this.audit.record(actor, 'organisations.api-key-revoked', `api-key:${id}`, {
        prefix: key.prefix,
      });
      return { ...key, revokedAt };
    });
  }
}
