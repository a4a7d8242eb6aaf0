'use strict';
// Reads and checks the compact form of a certificate (docs/offline-check.md) with nothing but what is given. A test holds
// the reading to the server's, text by text.

const COMPACT = 'CAIRN1:';
const COMPACT_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:';
const CODE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** So old may be what this device knows of revoked certificates, in days. */
const STALE_DAYS = 14;
const A_DAY = 24 * 60 * 60 * 1000;

/** The bytes under a text in base 41; throws for any other text. */
function fromBase41(text) {
  if (text.length % 3 === 1) throw new Error('Cut short');
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((digit) => COMPACT_DIGITS.indexOf(digit));
    const value = group.reduce((sum, digit, place) => sum + digit * 41 ** place, 0);
    if (group.includes(-1) || value >= (group.length === 3 ? 65536 : 256)) throw new Error('Not base 41');
    bytes.push(...(group.length === 3 ? [value >> 8, value & 255] : [value]));
  }
  return Uint8Array.from(bytes);
}

/** The code with these twelve symbols: grouped, with its check character. */
function codeWith(symbols) {
  const double = (element) => (element & 16 ? (element << 1) ^ 0b100101 : element << 1);
  const times = (element, power) => (power === 0 ? element : times(double(element), power - 1));
  const check = symbols.reduce((sum, symbol, place) => sum ^ times(symbol, place + 1), 0);
  const code = [...symbols, check].map((symbol) => CODE_DIGITS[symbol]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Takes one value after another from some bytes; throws where they do not have it. */
function reading(bytes) {
  let at = 0;
  const raw = (length) => {
    if (at + length > bytes.length) throw new Error('Cut short');
    return bytes.slice(at, (at += length));
  };
  const day = () => {
    const [high, middle, low] = raw(3);
    const days = high * 65536 + middle * 256 + low;
    return new Date(Date.parse('0000-01-01T00:00:00Z') + days * A_DAY).toISOString().slice(0, 10);
  };
  const count = () => {
    let value = 0;
    for (let place = 0; place < 5; place++) {
      const [byte] = raw(1);
      value += (byte & 127) * 128 ** place;
      if (byte === 0 && place > 0) break;
      if (byte < 128) return value;
    }
    throw new Error('Longer than need be');
  };
  const text = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw(raw(1)[0]));
  const end = () => {
    if (at !== bytes.length) throw new Error('Goes on');
  };
  return { raw, day, count, text, end };
}

/** What a compact form says, from a text as it was scanned or pasted; null for any other text. */
function readCompact(text) {
  const pure = text.replace(/\s/g, '').toUpperCase();
  if (!pure.startsWith(COMPACT)) return null;
  try {
    const bytes = fromBase41(pure.slice(COMPACT.length));
    if (bytes.length <= 64) return null;
    const said = bytes.slice(0, -64);
    const signed = Uint8Array.from([...new TextEncoder().encode(COMPACT), ...said]);
    return { ...readSaid(said), signed, signature: bytes.slice(-64) };
  } catch {
    return null;
  }
}

function readSaid(bytes) {
  const from = reading(bytes);
  const bits = [...from.raw(8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const symbols = bits
    .slice(0, 60)
    .match(/.{5}/g)
    .map((symbol) => parseInt(symbol, 2));
  const [hasStatus, hasEnd, programmeCut, holderCut] = [...bits.slice(60)].map((bit) => bit === '1');
  const key = [...from.raw(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const compact = {
    code: codeWith(symbols),
    keyId: key.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
    validFrom: from.day(),
    validUntil: hasEnd ? from.day() : null,
    graceDays: from.count(),
    holder: from.text(),
    programme: from.text(),
    issuer: `did:web:${from.text()}`,
    number: from.text(),
    status: hasStatus ? { list: from.count(), index: from.count() } : null,
    cut: { holder: holderCut, programme: programmeCut },
  };
  from.end();
  return compact;
}

// --- checking --------------------------------------------------------------------------------------------------------

/** Whether a key has signed these bytes: by the browser itself, else by what `otherwise` loads (@noble/ed25519). */
async function hasSigned(publicKey, { signed, signature }, otherwise) {
  let key;
  try {
    key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    const { verifyAsync } = await otherwise();
    return verifyAsync(signature, signed, publicKey, { zip215: false });
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, signed);
}

/**
 * The verdict on a compact form, from what is kept of its issuer: keys, time zone and lists, each with the moment it was
 * fetched. One failed check is *not valid*, one that cannot be made *cannot tell*. `because` names the sentence to say,
 * `known` the facts that a good signature stands for.
 */
async function judgeCompact(compact, issuer, { now, otherwise }) {
  const signature = await judgeSignature(compact, issuer, otherwise);
  if (signature.outcome !== 'passed')
    return { ...verdictOf([signature]), asOf: issuer?.keptAt ?? null, known: null };
  const dates = judgeDates(compact, todayIn(issuer.timeZone, now));
  const status = await judgeStatus(compact, issuer, now);
  return { ...verdictOf([signature, dates, status]), asOf: status.asOf, known: compact };
}

/** What failed decides, then what could not be told; else the last check that has something to say. */
function verdictOf(checks) {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  const unknown = checks.find(({ outcome }) => outcome === 'unknown');
  const decides = failed ?? unknown ?? checks.find(({ because }) => because === 'inGrace') ?? checks.at(-1);
  const answer = failed ? 'not-valid' : unknown ? 'cannot-tell' : 'valid';
  return { answer, because: decides.because, checks };
}

async function judgeSignature(compact, issuer, otherwise) {
  const is = (outcome, because) => ({ name: 'signature', outcome, because });
  if (!issuer) return is('unknown', 'unknownIssuer');
  const key = issuer.keys.find(({ id }) => id === compact.keyId);
  if (!key) return is('unknown', 'unknownKey');
  try {
    const good = await hasSigned(Uint8Array.from(key.publicKey), compact, otherwise);
    if (!good) return is('failed', 'forged');
  } catch {
    return is('unknown', 'unable');
  }
  return key.revoked ? is('failed', 'revokedKey') : is('passed', 'signed');
}

function judgeDates({ validFrom, validUntil, graceDays }, today) {
  const is = (outcome, because) => ({ name: 'dates', outcome, because });
  if (today < validFrom) return is('failed', 'notBegun');
  if (validUntil === null) return is('passed', 'endless');
  if (today <= validUntil) return is('passed', 'active');
  return today <= graceEnd(validUntil, graceDays) ? is('passed', 'inGrace') : is('failed', 'lapsed');
}

const graceEnd = (validUntil, graceDays) =>
  new Date(Date.parse(`${validUntil}T00:00:00Z`) + graceDays * A_DAY).toISOString().slice(0, 10);

/** The ISO day it is for an issuer. */
const todayIn = (timeZone, now) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now,
  );

/** What the kept lists say. A revocation is for good, so that a list may be as old as it likes to show one. */
async function judgeStatus({ status }, { lists }, now) {
  const is = (outcome, because, asOf = null) => ({ name: 'status', outcome, because, asOf });
  if (!status) return is('unknown', 'noStatus');
  const kept = lists.filter(({ list }) => list === status.list);
  if (kept.length === 0) return is('unknown', 'noList');
  const asOf = kept.map(({ at }) => at).sort()[0];
  const marked = [];
  for (const { purpose, encoded } of kept) {
    const bit = await bitOf(encoded, status.index);
    if (bit === null) return is('unknown', 'noList', asOf);
    if (bit) marked.push(purpose);
  }
  if (marked.includes('revocation')) return is('failed', 'revoked', asOf);
  if (now - Date.parse(asOf) > STALE_DAYS * A_DAY) return is('unknown', 'stale', asOf);
  return marked.length > 0 ? is('failed', 'suspended', asOf) : is('passed', 'standing', asOf);
}

/** One place in a list (Bitstring Status List: multibase base64url, gzip, the first place in the highest bit); null beyond its end. */
async function bitOf(encoded, index) {
  const bytes = bytesOfBase64Url(encoded.replace(/^u/, ''));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bits = new Uint8Array(await new Response(unpacked).arrayBuffer());
  return index < bits.length * 8 ? (bits[index >> 3] >> (7 - (index & 7))) & 1 : null;
}

const bytesOfBase64Url = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
