import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A key and the name under which sealed texts refer to it. */
export type SealingKey = { id: string; bytes: Buffer };

/** The row and column that a sealed text belongs to. It opens there and nowhere else. */
export type Place = { organisationId: string; table: string; id: string; column: string };

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key that follows from a deployment's secret (HKDF-SHA-256), named by a fingerprint that does not give it away. */
export function deriveKey(secret: string): SealingKey {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'cairn sealing key', 32));
  const id = createHash('sha256').update('cairn sealing key id').update(bytes).digest('hex').slice(0, 8);
  return { id, bytes };
}

/** A new key of an organisation, at random. */
export const makeKey = (): SealingKey => ({
  id: randomBytes(4).toString('hex'),
  bytes: randomBytes(32),
});

const wrapping = (organisationId: string, id: string): Place => ({
  organisationId,
  table: 'sealing_keys',
  id,
  column: 'wrapped',
});

/** A key of an organisation as it may be stored: sealed with the deployment's key. */
export const wrapKey = (deployment: SealingKey, organisationId: string, { id, bytes }: SealingKey): string =>
  seal(deployment, bytes.toString('base64url'), wrapping(organisationId, id));

/** The key again. Throws when none of the deployment's keys wrapped it. */
export const unwrapKey = (
  deployment: readonly SealingKey[],
  organisationId: string,
  { id, wrapped }: { id: string; wrapped: string },
): SealingKey => ({
  id,
  bytes: Buffer.from(unseal(deployment, wrapped, wrapping(organisationId, id)), 'base64url'),
});

/** Encrypts a text for one place (AES-256-GCM): `<key id>.<nonce, tag and ciphertext in base64url>`. */
export function seal(key: SealingKey, text: string, place: Place): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** The text again. Throws when the key is not among these, or the text was altered or moved to another place. */
export function unseal(keys: readonly SealingKey[], sealed: string, place: Place): string {
  const dot = sealed.indexOf('.');
  const id = sealed.slice(0, Math.max(dot, 0));
  const key = keys.find((one) => one.id === id);
  if (!key) throw new Error(`No key "${id}" to open ${place.table}.${place.column} of ${place.id} with`);
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad(place));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}

const aad = ({ organisationId, table, id, column }: Place): Buffer =>
  Buffer.from(JSON.stringify([organisationId, table, id, column]));
