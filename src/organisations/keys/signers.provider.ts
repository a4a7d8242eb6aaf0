import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { KmsSigner } from './kms-signer.provider';
import { LocalSigner } from './local-signer.provider';
import { type HeldKey, Signer } from './signer';

/** New keys go where the settings say; every key signs where it is held, so the settings may change at any time. */
@Injectable()
export class Signers extends Signer {
  constructor(
    private readonly config: Config,
    private readonly local: LocalSigner,
    private readonly kms: KmsSigner,
  ) {
    super();
  }

  override make(id: string): Promise<HeldKey> {
    return (this.config.kms ? this.kms : this.local).make(id);
  }

  override sign(key: HeldKey, bytes: Uint8Array): Promise<Uint8Array> {
    return (key.remoteKey === null ? this.local : this.kms).sign(key, bytes);
  }
}
