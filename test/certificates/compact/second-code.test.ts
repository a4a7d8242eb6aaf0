import { createPublicKey, verify } from 'node:crypto';
import { type Compact, decodeCompact } from '../../../src/certificates/compact/compact';
import { OrganisationKeys } from '../../../src/organisations';
import { useApp } from '../../support/use-app';
import { issuing, peerSupporter } from '../certificates';

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
