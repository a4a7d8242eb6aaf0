'use strict';
// Finds the page of a typed code, and checks a signature, with nothing but the files of this site.
{
  const root = new URL('../../../', document.currentScript.src);
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const said = document.querySelector('[data-said]');
  const saying = (name) => document.querySelector(`[data-saying="${name}"]`)?.content.textContent ?? '';

  const times = (a, b) => {
    let product = 0;
    for (let left = a, right = b; right; right >>= 1) {
      if (right & 1) product ^= left;
      left = left & 16 ? (left << 1) ^ 0b100101 : left << 1;
    }
    return product;
  };

  /** A code as it is written, from what people type and paste; null for what is none. */
  const read = (typed) => {
    const text = typed.slice(0, 2000).normalize('NFKC').toUpperCase();
    const characters = (/\/V\/([^/?#\s]*)/.exec(text)?.[1] ?? text)
      .replace(/[\s\p{Pd}_.,:;·'"]/gu, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
    const symbols = [...characters].map((character) => alphabet.indexOf(character));
    if (symbols.length !== 13 || symbols.includes(-1)) return null;
    let [sum, weight] = [0, 2];
    for (const symbol of symbols.slice(0, 12)) {
      sum ^= times(symbol, weight);
      weight = times(weight, 2);
    }
    return sum === symbols[12] ? characters.replace(/(.{4})(?=.)/g, '$1-') : null;
  };

  const look = async (typed) => {
    const code = read(typed);
    if (!code) return void (said.textContent = saying('mistyped'));
    const address = new URL(`v/${code}/`, root);
    const { ok } = await fetch(new URL('verdict.json', address)).catch(() => ({ ok: false }));
    if (ok) location.assign(address);
    else said.textContent = saying('unknown');
  };

  const form = document.querySelector('[data-codes] form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void look(new FormData(form).get('code'));
  });
  const asked = new URLSearchParams(location.search).get('code');
  if (asked) void look(asked);

  // A link with a code that is written in another way leads to its page.
  const [, linked] = /\/v\/([^/]+)\/?$/i.exec(location.pathname) ?? [];
  const code = linked && read(decodeURIComponent(linked));
  if (code && code !== linked) location.replace(new URL(`v/${code}/`, root));

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  const json = (text) => JSON.parse(new TextDecoder().decode(bytes(text)));

  const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  /** The 32 bytes of an Ed25519 key in a Multikey. */
  const keyIn = (multikey) => {
    let number = 0n;
    for (const character of multikey.slice(1)) number = number * 58n + BigInt(base58.indexOf(character));
    const hex = number.toString(16).padStart(68, '0');
    return Uint8Array.from(hex.match(/../g).slice(2), (byte) => parseInt(byte, 16));
  };

  /** What a signature is worth: the name of the sentence that says so. */
  const checked = async (jwt) => {
    let header, payload, signature;
    const [head, body, tail] = jwt.trim().split('.');
    try {
      [header, payload, signature] = [json(head), json(body), bytes(tail)];
    } catch {
      return 'unread';
    }
    const issuer = String(payload.issuer?.id ?? payload.issuer);
    const slug = /^did:web:[^:]+:(?:.+:)?orgs:([a-z0-9-]+)$/.exec(issuer)?.[1];
    const answer = slug && (await fetch(new URL(`orgs/${slug}/did.json`, root)).catch(() => null));
    if (!answer?.ok) return 'unknown';
    const listed = await answer.json();
    const method = listed.verificationMethod.find(({ id }) => id === header.kid);
    if (listed.id !== issuer || !method || !listed.assertionMethod.includes(header.kid)) return 'bad';
    let key;
    try {
      key = await crypto.subtle.importKey(
        'raw',
        keyIn(method.publicKeyMultibase),
        { name: 'Ed25519' },
        false,
        ['verify'],
      );
    } catch {
      return 'unable';
    }
    const signed = new TextEncoder().encode(`${head}.${body}`);
    return (await crypto.subtle.verify('Ed25519', key, signature, signed)) ? 'good' : 'bad';
  };

  for (const section of document.querySelectorAll('[data-signature]')) section.hidden = false;
  const signed = document.querySelector('#signature');
  const pageOfSigned = document.querySelector('[data-page-of-signature]');

  /** The credential in a file: a badge carries it, anything else is it. */
  const inFile = (text) =>
    new DOMParser()
      .parseFromString(text, 'image/svg+xml')
      .getElementsByTagNameNS('https://purl.imsglobal.org/ob/v3p0', 'credential')[0]
      ?.getAttribute('verify') ?? text.trim();

  /** Leads to the page of what was signed, where this site has one. */
  const lead = async (jwt) => {
    const named = read(String(json(jwt.split('.')[1]).id));
    if (!named) return;
    const address = new URL(`v/${named}/`, root);
    const { ok } = await fetch(new URL('verdict.json', address)).catch(() => ({ ok: false }));
    pageOfSigned.firstElementChild.href = address;
    pageOfSigned.hidden = !ok;
  };

  const say = async (jwt) => {
    const name = await checked(jwt);
    pageOfSigned.hidden = true;
    document.querySelector('[data-said-of-signature]').textContent = saying(`signature-${name}`);
    if (name === 'good') await lead(jwt);
  };

  signed?.addEventListener('submit', (event) => {
    event.preventDefault();
    void say(String(new FormData(signed).get('jwt')).trim());
  });
  signed?.elements.namedItem('file').addEventListener('change', async ({ target: { files } }) => {
    if (!files[0]) return;
    signed.elements.namedItem('jwt').value = inFile(await files[0].text());
    void say(signed.elements.namedItem('jwt').value);
  });
}
