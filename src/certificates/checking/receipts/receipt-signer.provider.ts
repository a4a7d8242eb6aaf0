import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../shared/config/config';
import { DeploymentKeys } from '../../../shared/sealing/deployment-keys.provider';
import { seal, unseal } from '../../../shared/sealing/sealing';
import { signBytes } from '../../../shared/signing/ed25519';
import { toMultikey } from '../../credentials/multibase';
import { RECEIPT_TYPE, type Receipt } from './receipt';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PURPOSE = 'cairn receipts 1';

const place = (id: string) => ({ organisationId: '', table: 'verification_receipts', id, column: 'code' });

/**
 * Signs receipts in the name of the platform, with a key that follows from the secret of the deployment: it is kept
 * nowhere. When the secret is changed another key signs, and the public part of the one before stays in the database.
 */
@Injectable()
export class ReceiptSigner {
  /** Ed25519, the 32 bytes in base64url. */
  readonly publicKey: string;
  readonly keyId: string;
  /** The platform as somebody who checks: its document lies at `/verify/did.json`. */
  readonly did: string;
  private readonly privateKey: KeyObject;

  constructor(
    { secret, publicUrl }: Config,
    private readonly deployment: DeploymentKeys,
  ) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey).export({ format: 'jwk' }).x ?? '';
    this.keyId = toMultikey(this.publicKey);
    const { host, pathname } = new URL(publicUrl);
    const path = pathname.split('/').filter(Boolean);
    this.did = ['did', 'web', encodeURIComponent(host), ...path, 'verify'].join(':');
  }

  /** What a receipt bears of the certificate that it is of, for us alone: another text each time. */
  hide(receiptId: string, code: string): string {
    return seal(this.deployment.keys[0], code, place(receiptId));
  }

  /** The code of the certificate that a receipt is of; null for none of ours. */
  codeOf({ jti, code, behind }: Receipt): string | null {
    return behind ? unseal(this.deployment.keys, behind, place(jti)) : code;
  }

  /** The receipt as a JWT (EdDSA). */
  sign(receipt: Receipt): string {
    const header = { alg: 'EdDSA', typ: RECEIPT_TYPE, kid: `${this.did}#${this.keyId}` };
    const text = [header, receipt]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${signBytes(this.privateKey, Buffer.from(text)).toString('base64url')}`;
  }
}
