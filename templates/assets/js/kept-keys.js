'use strict';
// What this browser keeps to check certificates without a connection: of every organisation that was seen its keys, its
// lists of what is revoked, and when they were fetched; and links that wait for a connection.

const KEPT_ISSUER = 'cairn-verify:issuer:';
const KEPT_LATER = 'cairn-verify:later';
const PATIENCE = 4000;

/** Every organisation that is kept, by name. */
const keptIssuers = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(KEPT_ISSUER))
    .map((key) => JSON.parse(localStorage.getItem(key)))
    .sort((one, other) => one.name.localeCompare(other.name));

/** What is kept of the organisation with this identifier; null for nothing. */
const keptIssuer = (did) => JSON.parse(localStorage.getItem(`${KEPT_ISSUER}${did}`) ?? 'null');

const forgetIssuer = (did) => localStorage.removeItem(`${KEPT_ISSUER}${did}`);

/** Fetches and keeps what is public of an organisation of this site; throws without a connection, null if there is none. */
async function keepIssuer(slug) {
  const about = await fetched(`/verify/organisations/${encodeURIComponent(slug)}`);
  if (!about) return null;
  const { verificationMethod } = (await fetched(about.didDocument)) ?? { verificationMethod: [] };
  const lists = [];
  for (const { list, path } of about.statusLists) lists.push(await keptList(list, path));
  const issuer = {
    did: about.did,
    slug: about.slug,
    name: about.name,
    timeZone: about.timeZone,
    keys: verificationMethod.map(keyOf).filter(({ publicKey }) => publicKey.length === 32),
    lists: lists.filter(Boolean),
    keptAt: new Date().toISOString(),
  };
  localStorage.setItem(`${KEPT_ISSUER}${issuer.did}`, JSON.stringify(issuer));
  void navigator.storage?.persist?.().catch(() => null);
  return issuer;
}

/** NOTE: never from the browser's own cache, which would pass an old list off as of now. */
async function fetched(path) {
  const answer = await fetch(path, {
    cache: 'no-store',
    credentials: 'omit',
    headers: { accept: 'application/json, application/vc, application/did+json;q=0.9' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

async function keptList(list, path) {
  const at = new Date().toISOString();
  const { statusPurpose, encodedList } = (await fetched(path))?.credentialSubject ?? {};
  return encodedList ? { list, purpose: statusPurpose, encoded: encodedList, at } : null;
}

/** A key of a DID document; what is no Ed25519 key has no bytes. */
function keyOf({ id, publicKeyMultibase, publicKeyJwk, revoked }) {
  const ofMultikey = () => {
    const bytes = fromBase58(publicKeyMultibase.slice(1));
    return bytes[0] === 0xed && bytes[1] === 0x01 ? bytes.slice(2) : [];
  };
  const bytes = publicKeyMultibase?.startsWith('z')
    ? ofMultikey()
    : publicKeyJwk?.crv === 'Ed25519'
      ? [...bytesOfBase64Url(publicKeyJwk.x)]
      : [];
  return { id: id.split('#')[1] ?? '', publicKey: bytes, revoked: revoked ?? null };
}

/** Bitcoin's base 58, as multibase has it. */
function fromBase58(text) {
  const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const digit of text) number = number * 58n + BigInt(digits.indexOf(digit));
  const bytes = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n));
  return bytes;
}

// --- links that wait -------------------------------------------------------------------------------------------------

/** Codes that were scanned without a connection, the newest first. */
const laterCodes = () => JSON.parse(localStorage.getItem(KEPT_LATER) ?? '[]');
const setLater = (codes) => localStorage.setItem(KEPT_LATER, JSON.stringify(codes.slice(0, 50)));
const rememberLater = (code) => setLater([code, ...laterCodes().filter((one) => one !== code)]);
const forgetLater = (code) => setLater(laterCodes().filter((one) => one !== code));
