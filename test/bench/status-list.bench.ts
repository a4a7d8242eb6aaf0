import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { encodeBits, LIST_SIZE } from '../../src/certificates/status/bitstring.provider';
import { statusListCredential } from '../../src/certificates/status/status-list';
import { loadLocales } from '../../src/shared/texts.provider';
import type { Bench } from './bench';
import { fetching } from './verification/load';
import { bareFastify, cairn, type RegisterDatabase, registerOf } from './verification/servers';

const REVOKED = 1_000;
const path = '/orgs/bench/status/revocation-1';

export default {
  about: `a status list of ${LIST_SIZE.toLocaleString('en-GB')} places, ${REVOKED.toLocaleString('en-GB')} of them revoked; every second verifier has it already (ETag)`,
  us: 'Cairn as in production: the list kept while it hears of every change',
  them: 'a bare Fastify route: one prepared query for the version, then ready-made bytes, or 304',
  measures: {
    perSecond: { unit: 'answers a second', better: 'higher' },
    p50: { unit: 'ms', better: 'lower' },
    p99: { unit: 'ms', better: 'lower' },
    cpu: { unit: 'ms of the server’s processor time each', better: 'lower' },
  },
  rounds: 5,
  prepare: async () => {
    loadLocales();
    const register = await registerOf(1);
    const credential = await publish(register);
    const us = await cairn(register);
    const them = await bareFastify(register, {
      type: 'application/vc',
      encoding: '',
      bytes: Buffer.from(credential),
    });
    const ask = () => fetching(us, half());
    const askThem = () => fetching(them, half());
    for (const url of [us.url, them.url]) await same(url, credential);
    for (let round = 0; round < 2; round++) {
      await ask();
      await askThem();
    }
    return {
      us: ask,
      them: askThem,
      stop: async () => {
        await Promise.all([us.stop(), them.stop()]);
        await register.stop();
      },
    };
  },
} satisfies Bench;

/** Requests of which every second knows the version that there is. */
function half() {
  let asked = 0;
  return () => {
    const headers: Record<string, string> = asked++ % 2 === 0 ? {} : { 'if-none-match': '"1-j"' };
    return { path, headers };
  };
}

/** Both sides give the list to those who ask, and nothing to those who have it. */
async function same(url: string, credential: string): Promise<void> {
  const whole = await fetch(url + path);
  const known = await fetch(url + path, { headers: { 'if-none-match': '"1-j"' } });
  if ((await whole.text()) !== credential || known.status !== 304)
    throw new Error(`${url} does not give the list: ${whole.status}, ${known.status}`);
}

/** A list as large as a full one, without its proof: what is measured is how it is handed out. */
async function publish({ superuserUrl }: RegisterDatabase): Promise<string> {
  const marked = new Set<number>();
  while (marked.size < REVOKED) marked.add(randomInt(LIST_SIZE));
  const facts = {
    origin: 'https://cairn.example',
    did: 'did:web:cairn.example:orgs:bench',
    slug: 'bench',
    list: 1,
    purpose: 'revocation' as const,
    encodedList: encodeBits([...marked]),
    validFrom: new Date(),
    validUntil: new Date(Date.now() + 7 * 86_400_000),
  };
  const credential = JSON.stringify(statusListCredential(facts));
  const client = new Client({
    connectionString: Object.assign(new URL(superuserUrl), { pathname: '/cairn' }).href,
  });
  await client.connect();
  await client.query(
    `WITH list AS (INSERT INTO status_lists (organisation_id, list, seed, taken) SELECT id, 1, '\\x00', 1 FROM organisations)
     INSERT INTO status_list_credentials (organisation_id, list, purpose, version, credential, jwt, valid_until)
       SELECT id, 1, 'revocation', 1, $1, 'x', now() + interval '7 days' FROM organisations`,
    [credential],
  );
  await client.end();
  return credential;
}
