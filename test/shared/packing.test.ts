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

test('so are styles, which stay kept for ever', async () => {
  const path = /href="(\/assets\/[^"]+components\.css)"/.exec((await get('/sign-in')).body)?.[1] ?? '';
  const { headers, rawPayload } = await get(path, browser);
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': expect.stringContaining('immutable'),
  });
  expect(gunzipSync(rawPayload).toString()).toBe((await get(path)).body);
});

test('typefaces, which are packed already, and short answers are not', async () => {
  const css = (await get('/sign-in')).body;
  const font = /href="(\/assets\/[^"]+\.woff2)"/.exec(css)?.[1] ?? '';
  for (const path of [font, '/health/live']) {
    const { statusCode, headers } = await get(path, browser);
    expect({ path, statusCode }).toEqual({ path, statusCode: 200 });
    expect(headers).not.toHaveProperty('content-encoding');
  }
});
