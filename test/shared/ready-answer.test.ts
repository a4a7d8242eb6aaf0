import { gunzipSync } from 'node:zlib';
import { ReadyAnswer } from '../../src/shared/http/ready-answer.provider';

const page = '<p>Peer supporters listen.</p>'.repeat(200);
const answer = (body = page, type = 'text/html; charset=utf-8') =>
  new ReadyAnswer({ 'x-every': 'one' }, { 'content-type': type, etag: '"7-h"' }, Buffer.from(body));
const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const isPacked = (ready: ReadyAnswer, asked = browser) => 'content-encoding' in ready.to(asked).headers;

/** An answer that has been packed, because it was asked for twice. */
async function packed(): Promise<ReadyAnswer> {
  const ready = answer();
  while (!isPacked(ready)) await new Promise((resolve) => setTimeout(resolve, 5));
  return ready;
}

test('is sent as it is the first time', () => {
  const { status, headers, body } = answer().to(browser);
  expect({ status, headers, body: body.toString() }).toEqual({
    status: 200,
    headers: {
      'x-every': 'one',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(page.length),
      etag: '"7-h"',
    },
    body: page,
  });
});

test('is sent packed when it is asked for again, with the same to unpack', async () => {
  const { status, headers, body } = (await packed()).to(browser);
  const bytes = Buffer.from(String(body), 'latin1');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'x-every': 'one',
    etag: 'W/"7-h"',
    'content-encoding': 'gzip',
    'content-length': String(bytes.length),
  });
  expect(bytes.length).toBeLessThan(page.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(page);
});

test.each([
  [{}, false],
  [{ 'accept-encoding': 'identity' }, false],
  [{ 'accept-encoding': 'gzip;q=0' }, false],
  [{ 'accept-encoding': 'br, gzip; q=0.0, deflate' }, false],
  [{ 'accept-encoding': 'gzip;q=0.5' }, true],
  [{ 'accept-encoding': 'br;q=1.0, GZIP' }, true],
])('whoever asks with %j gets it packed: %s', async (asked, wanted) => {
  expect('content-encoding' in (await packed()).to(asked).headers).toBe(wanted);
});

test.each(['"7-h"', 'W/"7-h"', '"1-h", W/"7-h"'])('who has %s already is sent no body', async (tag) => {
  const { status, headers, body } = (await packed()).to({ ...browser, 'if-none-match': tag });
  expect({ status, headers, body }).toEqual({
    status: 304,
    headers: { 'x-every': 'one', etag: '"7-h"' },
    body: '',
  });
});

test.each([
  ['what is short', answer('short')],
  ['what is packed already', answer(page, 'application/vc+jwt')],
])('%s is never packed', async (_what, ready) => {
  for (let times = 0; times < 5; times++) {
    expect(isPacked(ready)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
