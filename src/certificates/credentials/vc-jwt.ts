import { type Credential, idOf, isObject, type Json, listOf } from './credential';
import type { SignBytes } from './data-integrity';
import { fromBase64url } from './multibase';

/** A JWT taken apart: its two parts as texts and as they were read, and what was signed. */
export type OpenedJwt = { header: Json; payload: Json; texts: string[]; signed: Buffer; signature: Buffer };

/** A compact JWT or nothing like one; nobody has to decode it to know. */
export const looksLikeJwt = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** A credential as `vc+jwt` (VC-JOSE-COSE): the credential is the payload, with the claims that Open Badges asks for. */
export async function toJwt(credential: Credential, kid: string, signBytes: SignBytes): Promise<string> {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid };
  const text = `${encoded(header)}.${encoded({ ...credential, ...claimsOf(credential) })}`;
  const signature = await signBytes(Buffer.from(text, 'ascii'));
  return `${text}.${Buffer.from(signature).toString('base64url')}`;
}

/** The JWT, taken apart; null for what is none, or is written in another way than the one there is. */
export function openJwt(jwt: string): OpenedJwt | null {
  if (!looksLikeJwt(jwt)) return null;
  const [head = '', body = '', tail = ''] = jwt.split('.');
  const [header, payload, signature] = [decoded(head), decoded(body), fromBase64url(tail)];
  if (!header || !payload || !signature) return null;
  const texts = [header.text, payload.text];
  return {
    header: header.value,
    payload: payload.value,
    texts,
    signed: Buffer.from(`${head}.${body}`, 'ascii'),
    signature,
  };
}

function claimsOf(credential: Credential): Json {
  const [subject] = listOf(credential.credentialSubject);
  const claims = {
    iss: idOf(credential.issuer),
    jti: idOf(credential.id),
    sub: isObject(subject) ? idOf(subject) : null,
    nbf: secondsOf(credential.validFrom),
    exp: secondsOf(credential.validUntil),
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}

const secondsOf = (instant: unknown): number | null =>
  typeof instant === 'string' ? Math.floor(Date.parse(instant) / 1000) : null;

const encoded = (part: Json): string => Buffer.from(JSON.stringify(part), 'utf8').toString('base64url');

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(part: string): { text: string; value: Json } | null {
  const bytes = fromBase64url(part);
  if (!bytes) return null;
  try {
    const text = utf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { text, value } : null;
  } catch {
    return null;
  }
}
