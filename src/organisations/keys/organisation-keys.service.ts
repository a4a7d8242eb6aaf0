import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Question } from '../../shared/database/statements';
import { NotFound } from '../../shared/errors';
import { OrganisationKey } from './organisation-key.entity';
import { Signer } from './signer';

/** The key in use: `sign` gives the signature over a text in base64url, `signBytes` the 64 bytes of one over bytes. */
export type KeyInUse = {
  keyId: string;
  publicKey: string;
  sign: (text: string) => Promise<string>;
  signBytes: (bytes: Uint8Array) => Promise<Uint8Array>;
};
export type PublicKey = Pick<OrganisationKey, 'id' | 'publicKey' | 'createdAt' | 'retiredAt' | 'revokedAt'>;

/** A key as anybody may know it. */
export type PublishedKey = Pick<OrganisationKey, 'id' | 'publicKey' | 'revokedAt'>;

const IN_USE = 'organisation-key in use';

/** The keys of the organisation at hand. */
@Injectable()
export class OrganisationKeys {
  constructor(
    private readonly db: Database,
    private readonly signers: Signer,
    private readonly clock: Clock,
  ) {}

  /** What signs for the organisation now; whoever asks first makes its first key. */
  async signer(): Promise<KeyInUse> {
    const key = await this.db.joining(
      async () => (await this.db.known(this.question())) ?? (await this.first()),
    );
    const signBytes = (bytes: Uint8Array) => this.signers.sign(key, bytes);
    const sign = async (text: string) =>
      Buffer.from(await signBytes(Buffer.from(text, 'utf8'))).toString('base64url');
    return { keyId: key.id, publicKey: key.publicKey, sign, signBytes };
  }

  /** Every public key there ever was, the oldest first. */
  list(): Promise<PublicKey[]> {
    return this.db.of(OrganisationKey).find({
      select: { id: true, publicKey: true, createdAt: true, retiredAt: true, revokedAt: true },
      where: { organisationId: this.db.organisationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Every public key of the organisation with this name in addresses, for anybody; null where there is none. */
  async published(slug: string): Promise<PublishedKey[] | null> {
    const rows = await this.db.query<PublishedKey & { id: string | null }>(
      'SELECT id, public_key AS "publicKey", revoked_at AS "revokedAt" FROM published_keys($1)',
      [slug],
    );
    return rows.length > 0 ? rows.filter(({ id }) => id !== null) : null;
  }

  /** Retires the key in use and puts a new one in its place. */
  async replace(): Promise<OrganisationKey> {
    await this.db
      .of(OrganisationKey)
      .update(
        { organisationId: this.db.organisationId, retiredAt: IsNull() },
        { retiredAt: this.clock.now() },
      );
    return this.make();
  }

  /** Ends a key, so that nothing it signed is believed any more; another is put in its place if it was in use. */
  async end(key: OrganisationKey): Promise<void> {
    if (!key.retiredAt) await this.replace();
    const { organisationId } = this.db;
    await this.db.of(OrganisationKey).update({ organisationId, id: key.id }, { revokedAt: this.clock.now() });
  }

  /** One key, while nobody else makes or ends keys here. */
  async hold(id: string): Promise<OrganisationKey> {
    await this.takeTurns();
    const { organisationId } = this.db;
    const key = await this.db.of(OrganisationKey).findOneBy({ organisationId, id });
    if (!key) throw new NotFound();
    return key;
  }

  inUse(): Promise<OrganisationKey | null> {
    return this.db.one(this.question());
  }

  /** What `signer` asks. */
  question(): Question<OrganisationKey> {
    const known = { organisationId: this.db.organisationId, retiredAt: null };
    return { what: IN_USE, entity: OrganisationKey, known };
  }

  /** Whoever makes or ends keys here waits until this transaction is over. */
  async takeTurns(): Promise<void> {
    await this.db.takeTurns(`organisation-key:${this.db.organisationId}`);
  }

  /** NOTE: two who sign at once before there is a key take turns, and the second finds the key of the first. */
  private async first(): Promise<OrganisationKey> {
    await this.takeTurns();
    return (await this.inUse()) ?? this.make();
  }

  private async make(): Promise<OrganisationKey> {
    const held = await this.signers.make(randomUUID());
    const key: OrganisationKey = {
      ...held,
      organisationId: this.db.organisationId,
      createdAt: this.clock.now(),
      retiredAt: null,
      revokedAt: null,
    };
    await this.db.of(OrganisationKey).insert(key);
    this.db.forget(IN_USE);
    return key;
  }
}
