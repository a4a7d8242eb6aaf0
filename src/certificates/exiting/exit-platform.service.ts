import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { ReceiptSigner } from '../checking/receipts/receipt-signer.provider';
import { Receipts } from '../checking/receipts/receipts.service';
import { didDocument } from '../credentials/did-document';
import { TYPE_PATH } from '../sd-jwt/claims';
import { typeMetadata } from '../sd-jwt/type-metadata';
import type { ExitFolder } from './exit-folder.provider';

/** Puts what belongs to no issuer into the site: the keys of receipts, and what the type of our SD-JWTs is. */
@Injectable()
export class ExitPlatform {
  constructor(
    private readonly receipts: Receipts,
    private readonly signer: ReceiptSigner,
    private readonly config: Config,
  ) {}

  /** What is the same already is not written again. */
  async put(folder: ExitFolder): Promise<void> {
    const keys = (await this.receipts.keys()).map((key) => ({ ...key, revokedAt: null }));
    await folder.put('site/verify/did.json', written(didDocument(this.signer.did, keys)));
    await folder.put(`site${TYPE_PATH}`, written(typeMetadata(this.config.publicUrl)));
  }
}

const written = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
