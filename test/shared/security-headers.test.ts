import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { scriptPolicy, securityHeaders } from '../../src/shared/http/security-headers';
import { useApp } from '../support/use-app';

const app = useApp();

const directives = (policy: unknown) =>
  Object.fromEntries(
    String(policy)
      .split(';')
      .map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
  );

/** What helmet itself sends when it is asked for the same. */
async function helmets(https: boolean): Promise<Record<string, unknown>> {
  const server = Fastify();
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'none'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: https ? { maxAge: 63_072_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.get('/', () => '');
  const { headers } = await server.inject('/');
  const own = ['content-length', 'content-type', 'date', 'connection'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
}

test.each([true, false])('the headers are helmet’s (https: %s)', async (https) => {
  expect(securityHeaders({ https })).toEqual(await helmets(https));
});

test.each([
  '/v/7777-7777-7777-8',
  '/verify',
  '/health/live',
  '/nowhere',
  '/api/v1/nowhere',
  '/assets/nothing.css',
])('%s is answered with all of them', async (path) => {
  const { headers } = await app.anyone().get(path);
  const { 'content-security-policy': policy, ...others } = securityHeaders({ https: false });
  expect(headers).toMatchObject(others);
  const expected = { ...directives(policy), 'script-src': expect.any(String) };
  expect(directives(headers['content-security-policy'])).toEqual(expected);
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a page lets the scripts run that carry its nonce, and the nonce is another each time', async () => {
  const seen = new Set<string>();
  for (let times = 0; times < 3; times++) {
    const { headers, body } = await app.anyone().get('/sign-in');
    const nonce =
      /script-src 'strict-dynamic' 'nonce-([\w-]{22})'/.exec(
        String(headers['content-security-policy']),
      )?.[1] ?? '';
    expect(headers['content-security-policy']).toBe(scriptPolicy(nonce, { https: false }));
    const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
});

test('where no page of ours has scripts to run, none may', async () => {
  for (const path of ['/health/live', '/api/v1/nowhere']) {
    const { headers } = await app.anyone().get(path, { headers: { accept: 'application/json' } });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
  }
});
