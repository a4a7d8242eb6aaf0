import { TypeMetadataFormatSchema } from '@sd-jwt/sd-jwt-vc';
import { parse } from 'node-html-parser';
import { didDocument, readDidDocument } from '../../src/certificates/credentials/did-document';
import { didOf } from '../../src/certificates/credentials/did';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { readSdJwt } from '../../src/certificates/sd-jwt/read-sd-jwt';
import { OrganisationKeys } from '../../src/organisations';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

/** Reads an SD-JWT as somebody would who has the organisation's document with its keys. */
async function read(text: string, organisation: { slug: string }, somebody: Parameters<typeof app.in>[0]) {
  const keys = await app.in(somebody, () => app.get(OrganisationKeys).list());
  const did = didOf(app.url, organisation.slug);
  const document = didDocument(
    did,
    keys.map((key) => ({ ...key, revokedAt: null })),
  );
  const now = app.clock.now();
  return readSdJwt(text, {
    now,
    keysOf: async (asked) => (asked === did ? readDidDocument(did, document) : { kind: 'unknown' }),
    statusOf: async () => ({ outcome: 'passed', because: 'listed' }),
  });
}

test('Rowan shows a part of the certificate as a text that whoever has the keys can check', async () => {
  const { rowan, harbour } = await app.cast();
  const { id } = await issue(rowan);
  const { body, statusCode } = await app
    .as(rowan)
    .post(`/certificates/mine/${id}/presentation`, { shows: ['programme', 'hours'] });
  expect(statusCode).toBe(200);
  const text = parse(body).querySelector('textarea[name=made]')?.text ?? '';
  const { claims, checks } = await read(text, harbour, rowan);
  expect(checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  expect(claims).toMatchObject({
    programme: 'Peer Supporter',
    hours: 11.5,
    vct: `${app.url}/credential-types/certificate`,
  });
  expect(JSON.stringify(claims)).not.toMatch(/Rowan|2026-05-01|"name"/);
  expect(parse(body).querySelector('svg.qr')).not.toBeNull();
});

test('Rowan downloads all of it for a wallet', async () => {
  const { rowan, harbour } = await app.cast();
  const { id } = await issue(rowan);
  const { body, headers } = await app
    .as(rowan)
    .post(`/certificates/mine/${id}/credential.sd-jwt`, { everything: 'yes' });
  expect(headers['content-type']).toBe('application/dc+sd-jwt');
  expect(headers['content-disposition']).toContain(
    'attachment; filename="Peer Supporter - Rowan Ellis.sd-jwt"',
  );
  const { claims } = await read(body, harbour, rowan);
  expect(claims).toMatchObject({
    name: 'Rowan Ellis',
    issuer_name: 'Harbour',
    dates: { valid_until: '2028-04-30' },
  });
});

test('no text is made of what does not count, nor of what is somebody else’s', async () => {
  const { rowan, priya, nadia, ade } = await app.cast();
  const { id } = await issue(rowan);
  const path = `/certificates/mine/${id}`;
  for (const other of [priya, nadia]) {
    expect((await app.as(other).post(`${path}/credential.sd-jwt`)).statusCode).toBe(404);
    expect((await app.as(other).post(`${path}/presentation`)).statusCode).toBe(404);
    expect((await app.as(other).get(`${path}/presentation`)).statusCode).toBe(404);
  }
  const why = { reasonCode: 'other', privateReason: 'Recorded twice.' } as const;
  await app.in(ade, () => app.get(RevocationService).revoke(app.actor(ade), id, why));
  expect((await app.as(rowan).post(`${path}/credential.sd-jwt`, { everything: 'yes' })).statusCode).toBe(409);
  expect(words((await app.as(rowan).get(`${path}/presentation`)).body)).toContain(
    'made only while the certificate counts',
  );
});

test('what the type of the credential is stands where the credential says', async () => {
  const { headers, body } = await app.anyone().get('/credential-types/certificate');
  expect(headers['content-type']).toContain('application/json');
  const metadata = TypeMetadataFormatSchema.parse(JSON.parse(body));
  expect(metadata.vct).toBe(`${app.url}/credential-types/certificate`);
  expect(metadata.claims?.map(({ path }) => path)).toContainEqual(['hours_by_part']);
});
