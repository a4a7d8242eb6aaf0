import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database, type WrappedKey } from '../database/database.service';
import { DeploymentKeys } from './deployment-keys.provider';
import { makeKey, type SealingKey } from './sealing';
import { SealingKeyRow } from './sealing-key.entity';

/** The keys of the organisation at hand. */
@Injectable()
export class SealingKeys {
  constructor(
    private readonly db: Database,
    private readonly deployment: DeploymentKeys,
    private readonly clock: Clock,
  ) {}

  /** A new key, in use by every transaction that begins after this one has ended. Older keys go on opening. */
  async make(): Promise<string> {
    const key = makeKey();
    await this.keep(key, this.clock.now());
    return key.id;
  }

  /**
   * A first key for an organisation that has none: what it has sealed so far lies under the deployment's own key, which
   * is kept as an older one of its own. Two at once take turns.
   */
  async makeFirst(): Promise<void> {
    const { organisationId } = this.db;
    await this.db.takeTurns(`sealing-keys:${organisationId}`);
    if (await this.db.of(SealingKeyRow).existsBy({ organisationId })) return;
    await this.keep(this.deployment.keys[0], new Date(0));
    await this.make();
  }

  /** Wraps every key anew that was wrapped under an earlier secret, and says how many. */
  async wrapAnew(): Promise<number> {
    const { organisationId } = this.db;
    const stale = (await this.all()).filter((key) => !this.deployment.isWrappedNow(key));
    for (const key of stale) {
      const wrapped = this.deployment.wrap(organisationId, this.deployment.unwrap(organisationId, key));
      await this.db.of(SealingKeyRow).update({ organisationId, id: key.id }, { wrapped });
    }
    return stale.length;
  }

  private async keep(key: SealingKey, createdAt: Date): Promise<void> {
    const { organisationId } = this.db;
    const wrapped = this.deployment.wrap(organisationId, key);
    await this.db.of(SealingKeyRow).insert({ organisationId, id: key.id, wrapped, createdAt });
  }

  private all(): Promise<WrappedKey[]> {
    return this.db.of(SealingKeyRow).findBy({ organisationId: this.db.organisationId });
  }
}
