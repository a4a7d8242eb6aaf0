import type { Json } from '../../credentials/credential';
import { hasType, isObject, listOf } from '../../credentials/credential';
import { fromBase64url } from '../../credentials/multibase';

/** An entry of a credential that says where its bit stands. */
export type StatusEntry = { purpose: string; index: number; list: string };

/** The entries of a credential; null when one of them is of a kind that is not understood. */
export function statusEntries(credentialStatus: unknown): StatusEntry[] | null {
  const entries = listOf(credentialStatus).map(entryIn);
  return entries.length > 0 && entries.length <= MOST && entries.every((one) => one !== null)
    ? entries
    : null;
}

const MOST = 4;

function entryIn(entry: unknown): StatusEntry | null {
  if (!isObject(entry) || !hasType(entry, 'BitstringStatusListEntry')) return null;
  const { statusPurpose: purpose, statusListIndex: at, statusListCredential: list, statusSize: size } = entry;
  const index = typeof at === 'string' || typeof at === 'number' ? Number(at) : Number.NaN;
  const fits = typeof purpose === 'string' && typeof list === 'string' && (size === undefined || size === 1);
  return fits && Number.isSafeInteger(index) && index >= 0 ? { purpose, index, list } : null;
}

/** What a list credential holds: for which purposes it is, its bits, packed, and for how long it is fresh, in milliseconds. */
export type StatusList = { purposes: unknown[]; packed: Buffer; ttl: number | null };

/** The list in a credential; null for what is no list. */
export function listIn(credential: Json): StatusList | null {
  const { credentialSubject: subject } = credential;
  if (!hasType(credential, 'BitstringStatusListCredential') || !isObject(subject)) return null;
  const { encodedList, statusPurpose, ttl } = subject;
  if (!hasType(subject, 'BitstringStatusList') || typeof encodedList !== 'string') return null;
  const packed = encodedList.startsWith('u') ? fromBase64url(encodedList.slice(1)) : null;
  return packed && { purposes: listOf(statusPurpose), packed, ttl: typeof ttl === 'number' ? ttl : null };
}

/** The fewest places that a list may have, so that nobody is told apart in it. */
const LEAST_PLACES = 131_072;

/** Whether the bit at a place is set; null when the list is too short or has no such place. */
export function bitAt(bits: Uint8Array, index: number): boolean | null {
  if (bits.length * 8 < LEAST_PLACES || index >= bits.length * 8) return null;
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}
