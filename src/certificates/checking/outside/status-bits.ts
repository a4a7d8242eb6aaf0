import type { Json } from '../../credentials/credential';
import { hasType, isObject, listOf } from '../../credentials/credential';
import { fromBase64url } from '../../credentials/multibase';

/** How entries and lists are called, in the standard of today and in the draft before it (2021). */
const kinds = {
  BitstringStatusListEntry: ['BitstringStatusListCredential', 'BitstringStatusList'],
  StatusList2021Entry: ['StatusList2021Credential', 'StatusList2021'],
} as const;

type Kind = keyof typeof kinds;

/** An entry of a credential that says where its bit stands. */
export type StatusEntry = { kind: Kind; purpose: string; index: number; list: string };

/** The entries of a credential; null when one of them is of a kind that is not understood. */
export function statusEntries(credentialStatus: unknown): StatusEntry[] | null {
  const entries = listOf(credentialStatus).map(entryIn);
  return entries.length > 0 && entries.length <= MOST && entries.every((one) => one !== null)
    ? entries
    : null;
}

const MOST = 4;

function entryIn(entry: unknown): StatusEntry | null {
  const kind = isObject(entry) ? kindOf(entry) : null;
  if (!isObject(entry) || !kind) return null;
  const { statusPurpose: purpose, statusListIndex: at, statusListCredential: list, statusSize: size } = entry;
  const index = typeof at === 'string' || typeof at === 'number' ? Number(at) : Number.NaN;
  const fits = typeof purpose === 'string' && typeof list === 'string' && (size === undefined || size === 1);
  return fits && Number.isSafeInteger(index) && index >= 0 ? { kind, purpose, index, list } : null;
}

/** NOTE: one that calls itself both is neither. */
function kindOf(entry: Json): Kind | null {
  const [kind, ...others] = (['BitstringStatusListEntry', 'StatusList2021Entry'] as const).filter((one) =>
    hasType(entry, one),
  );
  return others.length === 0 ? (kind ?? null) : null;
}

/** What a list credential holds: of which kind it is, for which purposes it is, its bits, packed, and for how long it is fresh, in milliseconds. */
export type StatusList = { kind: Kind; purposes: unknown[]; packed: Buffer; ttl: number | null };

/** The list of a kind in a credential; null for what is no such list. */
export function listIn(credential: Json, kind: Kind = 'BitstringStatusListEntry'): StatusList | null {
  const { credentialSubject: subject } = credential;
  const [credentialType, type] = kinds[kind];
  if (!hasType(credential, credentialType) || !isObject(subject)) return null;
  const { encodedList, statusPurpose, ttl } = subject;
  if (!hasType(subject, type) || typeof encodedList !== 'string') return null;
  const packed = packedIn(encodedList, kind);
  return (
    packed && { kind, purposes: listOf(statusPurpose), packed, ttl: typeof ttl === 'number' ? ttl : null }
  );
}

/** NOTE: the draft says base64 without saying which, and without the letter before it. */
function packedIn(encoded: string, kind: Kind): Buffer | null {
  if (kind === 'BitstringStatusListEntry')
    return encoded.startsWith('u') ? fromBase64url(encoded.slice(1)) : null;
  return fromBase64url(encoded.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
}

/** The fewest places that a list may have, so that nobody is told apart in it; the draft leaves it to its issuer. */
const LEAST_PLACES: Record<Kind, number> = { BitstringStatusListEntry: 131_072, StatusList2021Entry: 1 };

/** Whether a list has fewer places than its standard asks for. */
export const isShort = ({ length }: Uint8Array, kind: Kind): boolean => length * 8 < LEAST_PLACES[kind];

/** Whether the bit at a place is set; null when the list has no such place. */
export const bitAt = (bits: Uint8Array, index: number): boolean | null =>
  index < bits.length * 8 ? ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0 : null;
