import {
  checkCredential,
  type CredentialInput,
} from '../../../src/certificates/credentials/check-credential';
import { didOf, methodOf } from '../../../src/certificates/credentials/did';
import { OwnKeys } from '../../../src/certificates/credentials/own-keys.service';
import { Securing } from '../../../src/certificates/credentials/securing.service';
import { OrganisationKeys } from '../../../src/organisations';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { badgeFrom } from './badge';

const app = useApp();

const secured = (manager: Somebody, slug: string) =>
  app.in(manager, () => app.get(Securing).secure(badgeFrom(didOf(app.url, slug))));

const keysOf = async (did: string) => (await app.get(OwnKeys).of(did)) ?? ({ kind: 'unreachable' } as const);

async function signature(input: CredentialInput) {
  const now = new Date(Math.max(Date.parse('2026-06-01T12:00:00Z'), app.clock.now().getTime()));
  const { checks } = await checkCredential(input, { keysOf, now });
  const { outcome, because } = checks.find(({ name }) => name === 'signature')!;
  return `${outcome}: ${because}`;
}

const inUse = async (manager: Somebody) => {
  const keys = await app.in(manager, () => app.get(OrganisationKeys).list());
  return keys.find(({ retiredAt }) => !retiredAt)!.id;
};

const documentOf = async (slug: string) => (await app.anyone().get(`/orgs/${slug}/did.json`)).json();

test('anybody can look up the keys of an organisation, and a verifier that has them is told so', async () => {
  const { ade, harbour } = await app.cast();
  const { keyId } = await secured(ade, harbour.slug);
  const response = await app.anyone().get(`/orgs/${harbour.slug}/did.json`);
  expect(response.headers).toMatchObject({
    'content-type': 'application/did+json; charset=utf-8',
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  });
  const did = didOf(app.url, harbour.slug);
  const method = methodOf(did, keyId);
  expect(response.json()).toMatchObject({
    id: did,
    verificationMethod: [{ id: method, type: 'Multikey', controller: did }],
    assertionMethod: [method],
  });
  const etag = String(response.headers.etag);
  const again = await app
    .anyone()
    .get(`/orgs/${harbour.slug}/did.json`, { headers: { 'if-none-match': etag } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect((await app.anyone().get('/orgs/nobody/did.json')).statusCode).toBe(404);
});

test('a retired key verifies what it signed and signs no more', async () => {
  const { ade, harbour } = await app.cast();
  const { credential, jwt, keyId } = await secured(ade, harbour.slug);
  const rotated = await app.as(ade).post('/organisation/keys', { seen: keyId });
  expect(rotated.statusCode).toBe(303);
  expect((await secured(ade, harbour.slug)).keyId).not.toBe(keyId);
  expect([await signature(credential), await signature(jwt)]).toEqual(['passed: good', 'passed: good']);
  expect((await documentOf(harbour.slug)).assertionMethod).toHaveLength(2);
});

test('two clicks at once make one new key', async () => {
  const { ade, harbour } = await app.cast();
  const { keyId } = await secured(ade, harbour.slug);
  const clicks = [1, 2].map(() => app.as(ade).post('/organisation/keys', { seen: keyId }));
  expect((await Promise.all(clicks)).map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  expect(await app.in(ade, () => app.get(OrganisationKeys).list())).toHaveLength(2);
});

test('what a revoked key signed is refused in both forms, and another key is in use at once', async () => {
  const { ade, harbour } = await app.cast();
  const { credential, jwt, keyId } = await secured(ade, harbour.slug);
  const path = `/organisation/keys/${keyId}/revocation`;
  const asked = await app.as(ade).get(path);
  expect(asked.body).toContain('No certificate was signed with this key.');

  const refused = await app.as(ade).post(path, { confirm: 'yes' });
  expect([refused.statusCode, await inUse(ade)]).toEqual([422, keyId]);

  const revoked = await app.as(ade).post(path, { confirm: keyId.slice(0, 8) });
  expect(revoked.statusCode).toBe(303);
  expect(await inUse(ade)).not.toBe(keyId);
  expect([await signature(credential), await signature(jwt)]).toEqual([
    'failed: revokedKey',
    'failed: revokedKey',
  ]);
  const { verificationMethod, assertionMethod } = await documentOf(harbour.slug);
  const method = methodOf(didOf(app.url, harbour.slug), keyId);
  expect(verificationMethod).toContainEqual(
    expect.objectContaining({ id: method, revoked: app.clock.now().toISOString() }),
  );
  expect(assertionMethod).not.toContain(method);
  expect((await app.as(ade).post(path, { confirm: keyId.slice(0, 8) })).statusCode).toBe(303);
  expect((await documentOf(harbour.slug)).verificationMethod).toHaveLength(2);
});

test('only those who manage see the keys', async () => {
  const { priya, sam, ade } = await app.cast();
  const statuses = await Promise.all(
    [priya, sam, ade].map(async (who) => (await app.as(who).get('/organisation/keys')).statusCode),
  );
  expect(statuses).toEqual([403, 403, 200]);
});
