import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Sealing } from '../../shared/sealing/sealing.service';
import { importPrivateKey, makeKeyPair, signBytes } from '../../shared/signing/ed25519';
import { OrganisationKey } from './organisation-key.entity';

/** The key in use: `sign` gives the signature over a text in base64url, `signBytes` the 64 bytes of one over bytes. */
export type KeyInUse = {
  keyId: string;
  publicKey: string;
  sign: (text: string) => Promise<string>;
  signBytes: (bytes: Uint8Array) => Promise<Uint8Array>;
};
export type PublicKey = Pick<OrganisationKey, 'id' | 'publicKey' | 'createdAt' | 'retiredAt'>;

const place = (id: string) => ({ table: 'organisation_keys', id, column: 'private_key' });

/** The keys of the organisation at hand. Private parts are sealed in the database and opened to sign only. */
@Injectable()
export class OrganisationKeys {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** What signs for the organisation now; whoever asks first makes its first key. */
  signer(): Promise<KeyInUse> {
    return this.db.transaction(async () => {
      const { id, publicKey, privateKeySealed } = (await this.inUse()) ?? (await this.first());
      const privateKey = importPrivateKey(this.sealing.open(privateKeySealed, place(id)));
      const signed = (bytes: Uint8Array) => Promise.resolve(signBytes(privateKey, bytes));
      const sign = (text: string) =>
        signed(Buffer.from(text, 'utf8')).then((bytes) => bytes.toString('base64url'));
      return { keyId: id, publicKey, sign, signBytes: signed };
    });
  }

  /** Every public key there ever was, the oldest first. */
  list(): Promise<PublicKey[]> {
    return this.db.of(OrganisationKey).find({
      select: { id: true, publicKey: true, createdAt: true, retiredAt: true },
      where: { organisationId: this.db.organisationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  private inUse(): Promise<OrganisationKey | null> {
    const { organisationId } = this.db;
    return this.db.of(OrganisationKey).findOneBy({ organisationId, retiredAt: IsNull() });
  }

  /** NOTE: two who sign at once before there is a key take turns, and the second finds the key of the first. */
  private async first(): Promise<OrganisationKey> {
    await this.db.takeTurns(`organisation-key:${this.db.organisationId}`);
    return (await this.inUse()) ?? this.make();
  }

  private async make(): Promise<OrganisationKey> {
    const { publicKey, privateKey } = makeKeyPair();
    const id = randomUUID();
    const key: OrganisationKey = {
      id,
      organisationId: this.db.organisationId,
      publicKey,
      privateKeySealed: this.sealing.seal(privateKey, place(id)),
      createdAt: this.clock.now(),
      retiredAt: null,
    };
    await this.db.of(OrganisationKey).insert(key);
    return key;
  }
}
