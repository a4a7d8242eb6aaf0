import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../shared/config/config';
import { Unavailable } from '../../shared/errors';
import { verifyBytes } from '../../shared/signing/ed25519';
import { type HeldKey, Signer } from './signer';

const Key = z.object({
  data: z.object({ keys: z.record(z.string(), z.object({ public_key: z.base64() })) }),
});
const Signature = z.object({
  data: z.object({ signature: z.string().regex(/^vault:v\d+:[A-Za-z0-9+/]+=*$/) }),
});

/** Signing waits inside a transaction, so it does not wait long. */
const LONGEST_MS = 5_000;

/**
 * Leaves private parts with a service and asks it to sign, in the words of the transit engine of Vault and OpenBao:
 * `KMS_URL` leads to the engine, `KMS_TOKEN` lets us in. The private part never comes here.
 */
@Injectable()
export class KmsSigner extends Signer {
  constructor(private readonly config: Config) {
    super();
  }

  override async make(id: string): Promise<HeldKey> {
    const remoteKey = `cairn-${id}`;
    await this.ask('POST', `keys/${remoteKey}`, { type: 'ed25519', exportable: false });
    const { data } = Key.parse(await this.ask('GET', `keys/${remoteKey}`));
    const bytes = Buffer.from(data.keys['1']?.public_key ?? '', 'base64');
    if (bytes.length !== 32) throw new Error(`The service made no Ed25519 key under ${remoteKey}`);
    return { id, publicKey: bytes.toString('base64url'), privateKeySealed: null, remoteKey };
  }

  override async sign({ remoteKey, publicKey }: HeldKey, bytes: Uint8Array): Promise<Uint8Array> {
    const input = Buffer.from(bytes).toString('base64');
    const { data } = Signature.parse(
      await this.ask('POST', `sign/${String(remoteKey)}`, { input, key_version: 1 }),
    );
    const signature = Buffer.from(data.signature.split(':')[2] ?? '', 'base64');
    if (!verifyBytes(publicKey, bytes, signature)) throw new Error('The service signed with another key');
    return signature;
  }

  private async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const { kms } = this.config;
    if (!kms) throw new Error('A key is held by a service, and KMS_URL does not say where that is');
    const answer = await fetch(`${kms.url}/${path}`, {
      method,
      redirect: 'error',
      headers: { authorization: `Bearer ${kms.token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(LONGEST_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => null);
    if (!answer?.ok) throw new Unavailable('organisations.keys.serviceDown');
    return answer.status === 204 ? null : answer.json();
  }
}
