import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealing } from '../../shared/sealing/sealing.service';
import { importPrivateKey, makeKeyPair, signBytes } from '../../shared/signing/ed25519';
import { type HeldKey, Signer } from './signer';

const place = (id: string) => ({ table: 'organisation_keys', id, column: 'private_key' });

/** How many opened keys are remembered: a certificate takes two signatures, and opening takes as long as signing. */
const REMEMBERED = 200;

/** Keeps private parts sealed in the database and opens them here to sign. */
@Injectable()
export class LocalSigner extends Signer {
  private readonly opened = new Map<string, KeyObject>();

  constructor(private readonly sealing: Sealing) {
    super();
  }

  override make(id: string): Promise<HeldKey> {
    const { publicKey, privateKey } = makeKeyPair();
    const privateKeySealed = this.sealing.seal(privateKey, place(id));
    return Promise.resolve({ id, publicKey, privateKeySealed, remoteKey: null });
  }

  override sign(key: HeldKey, bytes: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(signBytes(this.open(key), bytes));
  }

  private open({ id, privateKeySealed }: HeldKey): KeyObject {
    if (privateKeySealed === null) throw new Error(`The key ${id} is not held here`);
    const known = this.opened.get(privateKeySealed);
    if (known) return known;
    const key = importPrivateKey(this.sealing.open(privateKeySealed, place(id)));
    if (this.opened.size >= REMEMBERED) this.opened.clear();
    this.opened.set(privateKeySealed, key);
    return key;
  }
}
