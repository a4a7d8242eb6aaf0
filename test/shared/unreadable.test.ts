import { readForm } from '../../src/shared/http/forms';
import { z } from 'zod';
import { jsonBreak } from '../../src/shared/http/json-break';
import { useApp } from '../support/use-app';

const app = useApp();

test.each([
  ['is no text', '/v/%E0%A4%A'],
  ['is too long', `/practice-entries/${'a'.repeat(300)}`],
])('an address that %s is answered like any other failure', async (_, url) => {
  const page = await app.anyone().get(url);
  expect([400, 414]).toContain(page.statusCode);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  const problem = await app.anyone().get(url, { headers: { accept: 'application/json' } });
  expect(problem.json()).toMatchObject({ type: '/problems/unreadable', status: page.statusCode });
  expect(problem.body).not.toContain('FST_');
});

test('a character that no text can keep is the fault of whoever sends it', async () => {
  const response = await app.anyone().post('/session', { email: 'a\0b@example.org', password: 'word' });
  expect(response.statusCode).toBe(400);
});

test('a form loses it on the way in and keeps the rest', () => {
  const form = readForm(z.object({ name: z.string() }), { name: 'Pri\0ya' });
  expect(form.ok && form.data).toEqual({ name: 'Priya' });
});

const json = 'application/json';

test.each<[string, string, string, number, RegExp]>([
  ['breaks off', json, '{"code":\n "7K3M",}', 400, /not JSON: it breaks off at line 2, column 9/],
  ['ends too early', json, '{"code": "7K3M', 400, /line 1, column 15/],
  ['is empty', json, '', 400, /^The body is empty\. Send JSON/],
  ['would change what objects are', json, '{"__proto__": {}}', 400, /a key that is not taken: `__proto__`/],
  ['is a form', 'application/x-www-form-urlencoded', '{"code": 1}', 415, /^Send the body as JSON, with/],
  ['is of another kind', 'text/xml; charset=utf-8', '<code/>', 415, /Content-Type: application\/json/],
  ['is too large', json, `"${'x'.repeat(1_048_576)}"`, 413, /larger than 1048576 bytes/],
])('a program whose body %s is told what to send', async (_, type, payload, status, detail) => {
  const response = await app.server.inject({
    ...{ method: 'POST', url: '/api/v1/verifications', payload },
    headers: { 'content-type': type, accept: '*/*' },
  });
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect([response.statusCode, response.json()]).toMatchObject([
    status,
    { type: '/problems/unreadable', title: 'Unreadable request', status },
  ]);
  expect(response.json<{ detail: string }>().detail).toMatch(detail);
  expect((await app.anyone().get(response.json<{ type: string }>().type)).statusCode).toBe(200);
});

test.each([
  ...['{}', ' [ ] ', '[1, -0.5e+3, {"a": [null, true, "\\u00e9\\n"]}]', '"x"', '0', '{"a":{"b":[]},"c":""}'],
  ...[
    '',
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,}',
    '[1,]',
    '[1 2]',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '01',
  ],
  ...[
    '"a',
    '"\\x"',
    '"\n"',
    '"\\u12"',
    '-',
    '1.',
    'nul',
    'nulls',
    '[}',
    '{]',
    '{"a":1}}',
    '1 1',
    ',',
    '{,}',
    '\uFEFF{}',
  ],
  ...[`${'['.repeat(50_000)}${']'.repeat(50_000)}`, '['.repeat(50_000), `"${'x'.repeat(500_000)}`],
])('what is JSON and what is not is told apart as everywhere: text %#', (text) => {
  let isJson = true;
  try {
    JSON.parse(text);
  } catch {
    isJson = false;
  }
  expect(jsonBreak(text) === null).toBe(isJson);
});

test.each([
  ['[1,\n 2,\n x]', { line: 3, column: 2 }],
  ['{"a":1,}', { line: 1, column: 8 }],
  ['{"a":1}}', { line: 1, column: 8 }],
  ['', { line: 1, column: 1 }],
  ['"a\nb"', { line: 1, column: 3 }],
])('the place where %j breaks off', (text, place) => expect(jsonBreak(text)).toEqual(place));
