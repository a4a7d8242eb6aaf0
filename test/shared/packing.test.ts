import { gunzipSync } from 'node:zlib';
import { useApp } from '../support/use-app';

const app = useApp();
const get = (url: string, acceptEncoding?: string) =>
  app.anyone().get(url, acceptEncoding ? { headers: { 'accept-encoding': acceptEncoding } } : {});
const browser = 'gzip, deflate, br, zstd';

test('a page is sent packed to whoever can unpack it, and is the same page', async () => {
  const plain = await get('/sign-in');
  const packed = await get('/sign-in', browser);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': plain.headers['content-type'],
    'content-security-policy': expect.any(String),
    vary: expect.stringMatching(/accept-encoding/i),
  });
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  const title = (page: string) => /<title>.*<\/title>/.exec(page)?.[0];
  expect(title(gunzipSync(packed.rawPayload).toString())).toBe(title(plain.body));
});

test('it goes out in one piece, whose length is told', async () => {
  const { headers, rawPayload } = await get('/sign-in', browser);
  expect(headers).toMatchObject({ 'content-length': String(rawPayload.length) });
  expect(headers).not.toHaveProperty('transfer-encoding');
});

test('what is fetched once and kept, and what is short, is sent as it is', async () => {
  const page = (await get('/sign-in')).body;
  const asset = (end: string) => new RegExp(`(?:href|src)="(/assets/[^"]+\\.${end})"`).exec(page)?.[1] ?? end;
  for (const path of [asset('css'), asset('woff2'), '/health/live']) {
    const { statusCode, headers } = await get(path, browser);
    expect({ path, statusCode }).toEqual({ path, statusCode: 200 });
    expect(headers).not.toHaveProperty('content-encoding');
  }
});
