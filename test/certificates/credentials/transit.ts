import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A service that holds keys and signs with them, in the words of the transit engine of Vault. */
export class Transit {
  down = false;
  readonly tokens = new Set<string>();
  private readonly keys = new Map<string, { publicKey: KeyObject; privateKey: KeyObject }>();

  get names(): string[] {
    return [...this.keys.keys()];
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      this.tokens.add(String(request.headers.authorization));
      const answered = this.down ? null : this.to(`${request.method} ${request.url}`, body);
      response.writeHead(answered ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answered ?? { errors: ['sealed'] }));
    });
  }

  private to(asked: string, body: string): object | null {
    const [, verb, name = ''] = /^(\w+ \/v1\/transit\/\w+)\/([\w-]+)$/.exec(asked) ?? [];
    if (verb === 'POST /v1/transit/keys') {
      if (!this.keys.has(name)) this.keys.set(name, generateKeyPairSync('ed25519'));
      return { data: {} };
    }
    const key = this.keys.get(name);
    if (!key) return null;
    if (verb === 'GET /v1/transit/keys') {
      const { x = '' } = key.publicKey.export({ format: 'jwk' });
      return { data: { keys: { 1: { public_key: Buffer.from(x, 'base64url').toString('base64') } } } };
    }
    const { input } = JSON.parse(body) as { input: string };
    const signature = sign(null, Buffer.from(input, 'base64'), key.privateKey).toString('base64');
    return { data: { signature: `vault:v1:${signature}` } };
  }
}
