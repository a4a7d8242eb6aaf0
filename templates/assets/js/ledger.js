'use strict';
// Checks an exported ledger with nothing but the file, as `npm run verify-ledger` does: link by link, hash by hash,
// signature by signature. Nothing is sent. A test holds both to the same verdicts, byte for byte.

const NOTHING = '0'.repeat(64);

/** The one way of writing a value as JSON (RFC 8785); what cannot be written throws. */
function canonicalise(value) {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error('Only whole numbers are written');
  if (typeof value === 'string' && /\p{Cs}/u.test(value))
    throw new Error('Half a character cannot be written');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonicalise(key)}:${canonicalise(value[key])}`).join(',')}}`;
}

// --- what a ledger looks like ----------------------------------------------------------------------------------------

const like = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const text = like(/^/);
const hash = like(/^[0-9a-f]{64}$/);
const id = like(
  /^([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|(0{8}|f{8})(-(0{4}|f{4})){3}-(0{12}|f{12}))$/i,
);
const whole = (value) => Number.isSafeInteger(value);
const moment = (value) =>
  like(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)(value) && !isNaN(Date.parse(value));
const orNull = (shape) => (value) => value === null || fits(value, shape);

const published = {
  day: like(/^\d{4}-\d\d-\d\d$/),
  ...{ size: whole, root: hash, publishedAt: moment, keyId: id, signature: text, sequence: whole },
  path: [{ hash, side: like(/^(left|right)$/) }],
};
const LEDGER = {
  format: like(/^cairn-ledger-1$/),
  organisation: { id, name: text },
  exportedAt: moment,
  keys: [{ id, publicKey: text, createdAt: moment }],
  chains: [
    {
      traineeId: id,
      links: [
        {
          ...{ sequence: whole, entryId: id, entryVersion: whole, signed: text, statement: text },
          ...{ signerId: id, signedAt: moment, previousHash: hash, hash },
        },
      ],
      published: orNull(published),
      countersignatures: [{ sequence: whole, hash, keyId: id, countersignedAt: moment, signature: text }],
    },
  ],
};

/** Whether a value has everything that a ledger has; what it has beside that does not matter. */
function fits(value, shape) {
  if (typeof shape === 'function') return shape(value);
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((one) => fits(one, shape[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(shape).every(([name, part]) => fits(value[name], part));
}

// --- hashes and signatures -------------------------------------------------------------------------------------------

const bytesOf = (words) => new TextEncoder().encode(words);
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const inHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const ofHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16));
const ofBase64url = (words) =>
  Uint8Array.from(atob(words.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const isoOf = (when) => new Date(when).toISOString();

const keyOf = (publicKey) =>
  crypto.subtle.importKey('raw', ofBase64url(publicKey), { name: 'Ed25519' }, false, ['verify']);

/** Whether this browser can check signatures at all: older ones know no Ed25519. */
const canCheckSignatures = () =>
  keyOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo').then(
    () => true,
    () => false,
  );

/** Whether a text was signed with the private part of this key. What is no key or no signature verifies nothing. */
async function isSigned(publicKey, words, signature) {
  try {
    const key = await keyOf(publicKey);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, ofBase64url(signature), bytesOf(words));
  } catch {
    return false;
  }
}

/** The hash that belongs to a link, or nothing where it holds what cannot be written. */
async function hashOfLink(link, { organisationId, traineeId }) {
  const { sequence, entryId, entryVersion, signed, statement, signerId, previousHash } = link;
  const content = { sequence, entryId, entryVersion, signed, statement, signerId, previousHash };
  try {
    const words = canonicalise({ organisationId, traineeId, ...content, signedAt: isoOf(link.signedAt) });
    return inHex(await digest(bytesOf(words)));
  } catch {
    return null;
  }
}

/** The root to which a leaf leads along a path (RFC 6962). */
async function rootAlong(leaf, path) {
  let at = await digest(joined([0], bytesOf(leaf)));
  for (const { hash: beside, side } of path) {
    const other = ofHex(beside);
    at = await digest(side === 'left' ? joined([1], other, at) : joined([1], at, other));
  }
  return inHex(at);
}

// --- verdicts --------------------------------------------------------------------------------------------------------

/** The first link that does not hold by itself, and why; nothing where all do. */
async function faultOfLinks({ links }, whose) {
  const hashes = await Promise.all(links.map((link) => hashOfLink(link, whose)));
  let before = NOTHING;
  for (const [index, link] of links.entries()) {
    const sequence = index + 1;
    if (link.sequence !== sequence) return { sequence, because: 'place' };
    if (link.previousHash !== before) return { sequence, because: 'previous' };
    if (link.hash !== hashes[index]) return { sequence, because: 'hash' };
    before = link.hash;
  }
  return null;
}

const publicKeyIn = ({ keys }, wanted) => keys.find((key) => key.id === wanted)?.publicKey ?? '';

/** The first countersignature that does not fit, and why. */
async function faultOfCountersignatures({ links, countersignatures }, whose, file) {
  for (const { sequence, hash: head, keyId, countersignedAt, signature } of countersignatures) {
    if (links[sequence - 1]?.hash !== head) return { sequence, because: 'missing' };
    const words = canonicalise({ ...whose, sequence, hash: head, countersignedAt: isoOf(countersignedAt) });
    if (file.signatures && !(await isSigned(publicKeyIn(file, keyId), words, signature)))
      return { sequence, because: 'countersignature' };
  }
  const covered = Math.max(0, ...countersignatures.map(({ sequence }) => sequence));
  return covered < links.length ? { sequence: links.length, because: 'unsigned' } : null;
}

/** Whether a chain, as far as it went then, is part of what was published. */
async function faultOfPublished({ links, published: last }, whose, file) {
  if (!last) return null;
  const { sequence, day, size, root, path, keyId, signature } = last;
  const leaf = canonicalise({ ...whose, sequence, hash: links[sequence - 1]?.hash ?? '' });
  const { organisationId } = whose;
  const words = canonicalise({ organisationId, day, size, root, publishedAt: isoOf(last.publishedAt) });
  const leads = (await rootAlong(leaf, path)) === root;
  const signed = !file.signatures || (await isSigned(publicKeyIn(file, keyId), words, signature));
  return leads && signed ? null : { sequence, because: 'root' };
}

/** What a link takes the place of, or out of the count; nothing where it does neither. */
function targetOf({ entryId, signed }) {
  try {
    const { kind, amends } = JSON.parse(signed) ?? {};
    if (kind === 'void') return { entryId, becomes: 'voided' };
    return typeof amends === 'string' ? { entryId: amends, becomes: 'amended' } : null;
  } catch {
    return null;
  }
}

/** What a chain comes to, entry by entry, and the first link that amends or voids what does not stand before it. */
function standingOf({ links }) {
  const stands = new Map();
  let baseless = null;
  for (const [index, link] of links.entries()) {
    const target = targetOf(link);
    const grounded = !target || stands.get(target.entryId) === 'standing';
    const again = target?.becomes !== 'voided' && stands.has(link.entryId);
    if (!grounded || again) baseless ??= { sequence: index + 1, because: 'baseless' };
    if (target) stands.set(target.entryId, target.becomes);
    if (target?.becomes !== 'voided') stands.set(link.entryId, 'standing');
  }
  const count = (how) => [...stands.values()].filter((one) => one === how).length;
  return { standing: count('standing'), amended: count('amended'), voided: count('voided'), baseless };
}

async function firstFault(chain, file) {
  const { traineeId, links } = chain;
  const whose = { organisationId: file.organisation.id, traineeId };
  const found =
    (await faultOfLinks(chain, whose)) ??
    (await faultOfCountersignatures(chain, whose, file)) ??
    (await faultOfPublished(chain, whose, file)) ??
    standingOf(chain).baseless;
  return found && { traineeId, ...found, link: links[found.sequence - 1] ?? null };
}

/**
 * What came of an exported ledger: null where it is none; else how many links and people, whether signatures could be
 * checked, and of every chain the first link that does not hold, with its cause.
 */
async function checkLedger(ledger) {
  if (!fits(ledger, LEDGER)) return null;
  const signatures = await canCheckSignatures();
  const faults = [];
  for (const chain of ledger.chains) {
    const fault = await firstFault(chain, { ...ledger, signatures });
    if (fault) faults.push(fault);
  }
  const links = ledger.chains.reduce((sum, chain) => sum + chain.links.length, 0);
  const all = ledger.chains.map(standingOf);
  const sum = (how) => all.reduce((total, one) => total + one[how], 0);
  const stands = { standing: sum('standing'), amended: sum('amended'), voided: sum('voided') };
  return { links, people: ledger.chains.length, signatures, faults, ...stands };
}
