import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { bearerOf, endOf, isKey, makeApiKey, prefixOf } from '../../src/organisations/api-keys/key';
import { ApiKeyLimits, KEY_REQUESTS } from '../../src/organisations/api-keys/api-key-limits.provider';
import { OrganisationsWorker } from '../../src/organisations/organisations.worker';
import { Database as Kept } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';

const app = useApp();

const verify = (key: string | null, body: object = { code: '0000-0000-0000-0' }) =>
  app.server.inject({
    method: 'POST',
    url: '/api/v1/verifications',
    headers: { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    payload: body,
  });

async function make(owner: Somebody, scopes: string[], lifetime = '30') {
  const formKey = randomUUID();
  const form = { formKey, name: 'Staff system', scopes, lifetime };
  const page = await app.as(owner).post('/organisation/api-keys', form);
  const key = parse(page.body).querySelector('input[name=key]')?.getAttribute('value') ?? '';
  return { id: formKey, key, form };
}

test('a key is recognised by all of it, and by nothing less', () => {
  const { key, prefix, hash } = makeApiKey();
  expect([prefixOf(key), isKey(key, hash)]).toEqual([prefix, true]);
  const last = key.endsWith('A') ? 'B' : 'A';
  expect(isKey(key.slice(0, -1) + last, hash)).toBe(false);
  expect([prefixOf(prefix), prefixOf(`${key}x`), prefixOf('cairn')]).toEqual([null, null, null]);
  expect(makeApiKey().key).not.toBe(key);
});

test.each([
  ['Bearer cairn_a', 'cairn_a'],
  ['bearer   cairn_a ', 'cairn_a'],
  ['Basic cairn_a', null],
  ['Bearer', null],
  ['Bearer a b', null],
  [undefined, null],
])('the header %p holds the key %p', (header, key) => expect(bearerOf(header)).toBe(key));

test('a key ends when it was revoked, or on the moment it expires', () => {
  const now = new Date('2026-05-03T10:00:00Z');
  const later = new Date('2026-05-03T10:00:01Z');
  expect(endOf({ revokedAt: null, expiresAt: null }, now)).toBeNull();
  expect(endOf({ revokedAt: null, expiresAt: later }, now)).toBeNull();
  expect(endOf({ revokedAt: null, expiresAt: now }, now)).toBe('expired');
  expect(endOf({ revokedAt: now, expiresAt: now }, now)).toBe('revoked');
});

test('a key is shown once, kept as a digest, and opens what its scope says', async () => {
  const { ade } = await app.cast();
  const { id, key, form } = await make(ade, ['verify']);
  expect(key).toMatch(/^cairn_[0-9a-f]{12}_[\w-]{43}$/);
  expect((await verify(key)).json()).toMatchObject({ verdict: 'not-valid' });
  const again = await app.as(ade).post('/organisation/api-keys', form);
  expect([again.statusCode, again.body.includes(key)]).toEqual([409, false]);
  const listed = await app.as(ade).get('/organisation/api-keys');
  expect(listed.body).toContain(key.slice(0, 18));
  expect(listed.body).not.toContain(key);
  const kept = await app.in(ade, () => app.get(Kept).query('SELECT * FROM api_keys WHERE id = $1', [id]));
  expect(JSON.stringify(kept)).not.toContain(key.slice(19));
  expect(kept[0]).toMatchObject({ last_used_at: app.clock.now() });
});

test('what opens nothing says why in a problem document, to those who have the whole key', async () => {
  const { ade } = await app.cast();
  const { id, key } = await make(ade, ['watch']);
  const wrong = `${key.slice(0, -3)}AAA`;
  const detail = async (sent: string | null) => {
    const response = await verify(sent);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const challenge = response.statusCode === 401 ? 'Bearer realm="Cairn"' : undefined;
    expect(response.headers['www-authenticate']).toBe(challenge);
    return [response.statusCode, response.json<{ detail: string }>().detail.split('.')[0]];
  };
  expect(await detail(null)).toEqual([401, expect.stringMatching(/^Send a key of your organisation/)]);
  expect(await detail('nonsense')).toEqual([401, 'This is no key of ours']);
  expect(await detail(wrong)).toEqual([401, 'This is no key of ours']);
  expect(await detail(key)).toEqual([403, expect.stringContaining('verify')]);
  await app.as(ade).post(`/organisation/api-keys/${id}/revocation`);
  expect(await detail(key)).toEqual([401, 'This key was revoked']);
  expect(await detail(wrong)).toEqual([401, 'This is no key of ours']);
});

test('a key stops at its end', async () => {
  const { ade } = await app.cast();
  const { key } = await make(ade, ['verify'], '30');
  app.clock.advance({ days: 31 });
  expect((await verify(key)).json()).toMatchObject({ detail: expect.stringContaining('expired') as string });
});

test('a key opens no page and no other route, and sees one organisation', async () => {
  const { ade, nadia } = await app.cast();
  const { id, key } = await make(ade, ['verify', 'watch']);
  const headers = { authorization: `Bearer ${key}` };
  const closed = await app.server.inject({ url: '/api/v1/certificates', headers });
  expect([closed.statusCode, closed.json()]).toMatchObject([
    401,
    { detail: 'This is open to people who are signed in, and to no key.' },
  ]);
  expect((await app.as(nadia).post(`/organisation/api-keys/${id}/revocation`)).statusCode).toBe(404);
  expect((await app.as(nadia).get('/organisation/api-keys')).body).not.toContain(key.slice(0, 18));
  expect((await verify(key)).statusCode).toBe(200);
});

test('only owners and managers make keys', async () => {
  const { sam } = await app.cast();
  expect((await app.as(sam).get('/organisation/api-keys')).statusCode).toBe(403);
});

test('a key that asks too often is told when to come again', async () => {
  const { ade } = await app.cast();
  const { id, key } = await make(ade, ['verify']);
  const limits = app.get(ApiKeyLimits);
  const { headers } = await verify(key);
  expect(headers).toMatchObject({
    ...{ 'ratelimit-limit': '600', 'ratelimit-remaining': '599' },
    ...{ 'ratelimit-reset': '60', 'cache-control': 'no-store' },
  });
  await Promise.all(Array.from({ length: 20 }, () => limits.count(id)));
  await app.in(ade, () =>
    app.get(Kept).query('UPDATE rate_limits SET points = $1 WHERE key = $2', [KEY_REQUESTS, `api-key:${id}`]),
  );
  const refused = await verify(key);
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
  expect(refused.headers['ratelimit-remaining']).toBe('0');
});

test('before a key ends, those who look after it hear of it once, and nobody of one that is revoked', async () => {
  app.clock.set('2026-05-03T10:00:00Z');
  const { ade, priya } = await app.cast();
  await make(ade, ['verify'], '30');
  const { id } = await make(ade, ['verify'], '30');
  await app.as(ade).post(`/organisation/api-keys/${id}/revocation`);
  const tick = async (moment: string) => {
    app.clock.set(moment);
    await app.runNow(OrganisationsWorker, 'remindOfEndingKeys', ade.organisationId);
    await app.settle();
    return (await app.mailTo(ade.email)).filter(({ subject }) => subject.startsWith('A key for programs'));
  };
  expect(await tick('2026-05-19T09:59:00Z')).toEqual([]);
  expect(await tick('2026-05-19T10:01:00Z')).toHaveLength(1);
  const [letter, ...more] = await tick('2026-05-20T10:00:00Z');
  expect([letter?.subject, more]).toEqual(['A key for programs ends soon: Staff system', []]);
  expect(letter?.text).toContain('works until 2 June 2026 at 11:00 (Europe/London time)');
  expect(await app.mailTo(priya.email)).toEqual([]);
});
