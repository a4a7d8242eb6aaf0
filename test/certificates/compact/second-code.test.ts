import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { fromBase41, toBase41 } from '../../../src/certificates/compact/base41';
import {
  type Compact,
  COMPACT_PREFIX,
  type CompactFacts,
  decodeCompact,
  encodeCompact,
} from '../../../src/certificates/compact/compact';
import { OrganisationKeys } from '../../../src/organisations';
import { useApp } from '../../support/use-app';
import { issuing, peerSupporter, words } from '../certificates';

const app = useApp();
const { issue } = issuing(app);

test('a certificate is issued with a second code, which the organisation has signed', async () => {
  const { rowan, harbour } = await app.cast();
  const issued = await issue(rowan, { graceDays: 30 });
  const compact = decodeCompact(issued.snapshot.secondCode ?? '') as Compact;
  const { host } = new URL(app.url);
  expect(compact.facts).toEqual({
    code: issued.code,
    holder: 'Rowan Ellis',
    programme: peerSupporter(rowan).programmeTitle,
    issuer: `did:web:${encodeURIComponent(host)}:orgs:${harbour.slug}`,
    number: issued.number,
    validFrom: issued.validFrom,
    validUntil: issued.validUntil,
    graceDays: 30,
    status: { list: issued.statusList, index: issued.statusIndex },
  });
  const { keyId, publicKey } = await app.in(rowan, () => app.get(OrganisationKeys).signer());
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  expect(compact.keyId).toBe(keyId);
  expect(verify(null, compact.signed, key, compact.signature)).toBe(true);
});

test('the page for scanning may use the camera, and no other page may', async () => {
  const [scan, verifying] = [await app.anyone().get('/verify/scan'), await app.anyone().get('/verify')];
  expect(scan.headers['permissions-policy']).toContain('camera=(self)');
  expect(verifying.headers['permissions-policy']).toContain('camera=()');
  expect(scan.body).toContain('action="/verify"');
});

test('everything that a browser is to keep is there', async () => {
  const script = (await app.anyone().get('/verify/service-worker.js')).body;
  const { assets, page } = JSON.parse(/^const cairn = (.*);$/m.exec(script)?.[1] ?? '') as {
    assets: string[];
    page: string;
  };
  const manifest = (await app.anyone().get('/verify/manifest.webmanifest')).json<{
    icons: { src: string }[];
    start_url: string;
  }>();
  expect(manifest.start_url).toBe(page);
  for (const path of [...assets, page, ...manifest.icons.map(({ src }) => src)])
    expect([path, (await app.anyone().get(path)).statusCode]).toEqual([path, 200]);
});

test('what is public of an organisation is said to anybody, and of nobody nothing', async () => {
  const { harbour } = await app.cast();
  const { statusCode, body } = await app.anyone().get(`/verify/organisations/${harbour.slug}`);
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    expect.objectContaining({ name: 'Harbour', timeZone: 'Europe/London', slug: harbour.slug }),
  ]);
  expect((await app.anyone().get('/verify/organisations/nobody')).statusCode).toBe(404);
});

test('pasted where a code is asked for, a second code leads to its certificate', async () => {
  const { rowan } = await app.cast();
  const { code, snapshot } = await issue(rowan);
  const ask = (text: string) => app.anyone().post('/verify', { code: text });
  const good = await ask(snapshot.secondCode ?? '');
  expect([good.statusCode, good.headers.location]).toEqual([303, `/v/${code}`]);
  const bytes = fromBase41(snapshot.secondCode?.slice(COMPACT_PREFIX.length) ?? '') as Uint8Array;
  bytes[30] = (bytes[30] ?? 0) ^ 4;
  const altered = await ask(`${COMPACT_PREFIX}${toBase41(bytes)}`);
  expect([altered.statusCode, words(altered.body)]).toEqual([422, expect.stringContaining('was changed')]);
});

test('a second code of another site is sent there', async () => {
  const facts = decodeCompact((await issue((await app.cast()).rowan)).snapshot.secondCode ?? '')?.facts;
  const signer = { keyId: randomUUID(), signBytes: () => Promise.resolve(new Uint8Array(64)) };
  const text = await encodeCompact(
    { ...(facts as CompactFacts), issuer: 'did:web:other.example:orgs:x' },
    signer,
  );
  const answer = await app.anyone().post('/verify', { code: text });
  expect([answer.statusCode, words(answer.body)]).toEqual([422, expect.stringContaining('another site')]);
});
