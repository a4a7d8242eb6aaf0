import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new key: what its holder keeps, and what we keep of it. */
export type NewKey = { key: string; prefix: string; hash: Buffer };

const shape = /^(cairn_[0-9a-f]{12})_[\w-]{43}$/;

/** A key of 256 random bits behind a beginning that names it: `cairn_1f…_…`. */
export function makeApiKey(): NewKey {
  const prefix = `cairn_${randomBytes(6).toString('hex')}`;
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { key, prefix, hash: digest(key) };
}

/** The beginning of a key that names it; null for what is no key of ours. */
export const prefixOf = (key: string): string | null => shape.exec(key)?.[1] ?? null;

/** Whether this is the key that was kept as a digest; takes the same time whatever the answer. */
export const isKey = (key: string, hash: Buffer): boolean => timingSafeEqual(digest(key), hash);

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** What is asked with: the key of an `Authorization: Bearer …` header, or null. */
export const bearerOf = (header: string | undefined): string | null =>
  /^Bearer +(\S{1,200})$/i.exec(header?.trim() ?? '')?.[1] ?? null;

/** Why a key does not open anything any more; null while it does. */
export const endOf = (
  { revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null },
  now: Date,
): 'revoked' | 'expired' | null =>
  revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : null;
