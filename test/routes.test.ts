import { RequestMethod } from '@nestjs/common';
import { AccessCheck } from '../src/shared/http/access.check.provider';
import { useApp } from './support/use-app';

const app = useApp();

/** What is open to everybody, and why. A new public route is added here on purpose or not at all. */
const open = [
  /^\/health\//, // for the operator's probes
  /^\/problems\//, // what a problem document's type means
  /^\/sign-in/, // getting in
  /^\/session/, // getting in and out
  /^\/sign\/:token/, // signing without an account: the link and a code are the key
  /^\/v\//, // verification
  /^\/verify(\/|$)/, // verification
  /^\/verify-ledger$/, // checking an exported ledger, in the reader's own browser
  /^\/(service-worker\.js|offline)$/, // reading without a connection; the same for everybody
  /^\/s\/:token/, // what a holder shows by a link: the link is the key
  /^\/credential-types\//, // what wallets read about a type of credential
  /^\/orgs\//, // issuers
  /^\/api$/, // how programs use the interface
  /^\/api\/openapi\.json$/, // the description of the interface
  /^\/dev\//, // not registered in production
];

test('every route says who may use it', () => {
  expect(
    app
      .get(AccessCheck)
      .routes()
      .filter(({ access }) => !access),
  ).toEqual([]);
});

test('only what is meant to be public is public', () => {
  const routes = app.get(AccessCheck).routes();
  const unexpected = routes.filter(
    ({ access, path }) => access?.kind === 'public' && !open.some((known) => known.test(path)),
  );
  expect(unexpected.map(({ path }) => path)).toEqual([]);
});

test('nobody who is not signed in gets past the door', async () => {
  const closed = app
    .get(AccessCheck)
    .routes()
    .filter(({ access, method }) => access?.kind !== 'public' && method === RequestMethod.GET);
  expect(closed.length).toBeGreaterThan(5);
  for (const { path } of closed) {
    const response = await app.anyone().get(path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000'));
    expect({ path, to: response.headers.location?.toString().split('?')[0] ?? response.statusCode }).toEqual({
      path,
      to: path.startsWith('/api/') ? 401 : '/sign-in',
    });
  }
});

test('a write that a browser sends from another website is refused', async () => {
  const { priya } = await app.cast();
  const from = (site: string) =>
    app.as(priya).post('/session/end', {}, { headers: { 'sec-fetch-site': site } });
  expect((await from('cross-site')).statusCode).toBe(403);
  expect((await from('same-site')).statusCode).toBe(403);
  expect((await from('same-origin')).statusCode).toBe(303);
});

test('pages carry a strict policy', async () => {
  const { headers } = await app.anyone().get('/sign-in');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
});

test('an address that is nowhere answers as people and programs expect', async () => {
  const { priya } = await app.cast();
  const forPeople = await app.as(priya).get('/nowhere');
  expect([forPeople.statusCode, forPeople.headers['content-type']]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  const forPrograms = await app.anyone().get('/api/v1/nowhere', { headers: { accept: 'application/json' } });
  expect(forPrograms.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
});
