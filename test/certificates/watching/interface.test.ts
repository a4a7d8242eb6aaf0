import { randomUUID } from 'node:crypto';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { ApiKeys } from '../../../src/organisations/api-keys/api-keys.service';
import type { Scope } from '../../../src/organisations/api-keys/scopes';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { employing, watching } from './watching';

const app = useApp();
const { answer, watchersOf } = watching(app);

/** A program with a key of somebody's organisation. */
async function program(owner: Somebody, ...scopes: Scope[]) {
  const asked = { formKey: randomUUID(), name: 'A program', scopes, lifetime: '30' as const };
  const key = await app.in(owner, () => app.get(ApiKeys).make(app.actor(owner), asked));
  return (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object | string) =>
    app.server.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json',
        ...(typeof payload === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(payload ? { payload } : {}),
    });
}

let [asking, watchingProgram]: (ReturnType<typeof program> | null)[] = [];

/** What one program is answered to many, whoever asks. */
async function many(certificates: unknown[]) {
  const call = await (asking ??= employing(app).then(({ hugo }) => program(hugo, 'verify')));
  return (await call('POST', 'verifications', { certificates })).json<{ items: object[] }>().items;
}

test('a program verifies one, by code and by link', async () => {
  const { hugo, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  const call = await program(hugo, 'verify');
  for (const given of [code, code.toLowerCase(), `https://cairn.example/v/${code}`]) {
    const { statusCode, ...response } = await call('POST', 'verifications', { code: given });
    expect([statusCode, response.json()]).toMatchObject([200, { verdict: 'valid', code }]);
  }
});

test('a program verifies many, in their order, each with its own answer', async () => {
  const { hugo, rowan, noor, issue } = await employing(app);
  const [one, other] = [await issue(rowan), await issue(noor)];
  const call = await program(hugo, 'verify');
  const certificates = [
    { code: other.code, name: 'noor  HADDAD' },
    { code: one.code, name: 'Somebody Else' },
    { code: '0000-0000-0000-0' },
    { code: 'hello' },
    { code: one.code },
  ];
  const { items } = (await call('POST', 'verifications', { certificates })).json<{
    items: { verdict: string; code: string }[];
  }>();
  expect(items.map(({ verdict }) => verdict)).toEqual([
    ...['valid', 'name-differs', 'not-valid', 'cannot-tell', 'valid'],
  ]);
  expect(items.map(({ code }) => code)).toEqual(certificates.map(({ code }) => code));
});

test.each([
  [
    'no text',
    { code: 12 },
    { code: '', because: 'notACode', detail: /^This is not a certificate code: a code has 13/ },
  ],
  ['empty', { code: '' }, { because: 'noCode', detail: /^There is no code here/ }],
  ['without a code', {}, { code: '', because: 'noCode' }],
  ['too long', { code: 'x'.repeat(301) }, { because: 'notACode' }],
  ['nothing', null, { code: '', name: null, because: 'noCode' }],
  ['a list', [['hello']], { because: 'noCode' }],
  ['a text', 'hello', { because: 'noCode' }],
  ['another word', { code: 'hello' }, { code: 'hello', because: 'notACode' }],
  ['mistyped', { code: '7K3M-9QXD-2F4H-7' }, { because: 'mistyped', detail: /typing mistake/ }],
  [
    'with a name that is no text',
    { code: '0000-0000-0000-0', name: {} },
    { because: 'notAName', detail: /nothing was compared/ },
  ],
  [
    'with a name that is too long',
    { code: '0000-0000-0000-0', name: 'x'.repeat(301) },
    { because: 'notAName' },
  ],
])(
  'one of many that is %s has an answer of its own, and keeps no other from its verdict',
  async (_, item, told) => {
    const { detail = /./, ...rest } = told as { detail?: RegExp };
    const items = await many([{ code: '0000-0000-0000-0', name: null }, item, { code: '0000-0000-0000-0' }]);
    const answer = {
      ...rest,
      verdict: 'cannot-tell',
      detail: expect.stringMatching(detail) as string,
      url: null,
    };
    const unknown = {
      verdict: 'not-valid',
      because: 'unknown',
      detail: 'No certificate in this register has this code.',
    };
    expect(items).toMatchObject([unknown, answer, unknown]);
  },
);

test('a credential is verified, as JSON and as a JWT, and an edited one is not valid', async () => {
  const { hugo, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  const call = await program(hugo, 'verify');
  const fetched = async (accept: string) =>
    (await app.server.inject({ url: `/v/${code}`, headers: { accept } })).body;
  const credential = JSON.parse(await fetched('application/vc')) as { name?: string };
  const edited = { ...credential, validUntil: '2099-01-01T00:00:00Z' };
  const answers = [];
  for (const given of [credential, await fetched('application/vc+jwt'), edited])
    answers.push((await call('POST', 'verifications', { credential: given })).json());
  expect(answers).toMatchObject([
    { verdict: 'valid', code },
    { verdict: 'valid', code },
    { verdict: 'not-valid' },
  ]);
});

test('what is no credential, and more than 500, are refused with what to do', async () => {
  const { hugo } = await employing(app);
  const call = await program(hugo, 'verify');
  const strange = await call('POST', 'verifications', { credential: { hello: 'there' } });
  expect([strange.statusCode, strange.json()]).toMatchObject([422, { errors: [{ pointer: '/credential' }] }]);
  const none = await call('POST', 'verifications', { credential: 'hello' });
  expect([none.statusCode, none.json()]).toMatchObject([422, { errors: [{ pointer: '/credential' }] }]);
  for (const count of [0, 501]) {
    const certificates = Array.from({ length: count }, () => ({ code: '0000-0000-0000-0' }));
    const refused = await call('POST', 'verifications', { certificates });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const errors = [
      {
        pointer: '/certificates',
        detail: `Send 1 to 500 certificates at a time; these are ${String(count)}.`,
      },
    ];
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { errors }]);
  }
  const detail = expect.stringMatching(/^Send `code`, or `credential`, or `certificates`/) as string;
  expect((await call('POST', 'verifications', {})).json()).toMatchObject({ errors: [{ detail }] });
});

test('a program keeps the list; it learns how a certificate stands once its holder agrees', async () => {
  const { hugo, mira, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  const call = await program(hugo, 'watch');
  const people = [{ code, name: 'R. E.' }, { code: '?!' }, { code: '' }, { code, name: 7 }];
  for (const asked of [1, 0]) {
    const added = (await call('POST', 'watches', { people })).json<object>();
    expect(added).toMatchObject({
      asked,
      kept: 1 - asked,
      faults: [
        { pointer: '/people/1', because: 'notACode' },
        { pointer: '/people/2', because: 'noCode' },
        {
          pointer: '/people/3',
          because: 'notAName',
          detail: 'The name is not a text of up to 300 characters.',
        },
      ],
    });
  }
  await app.settle();
  const list = async () =>
    (await call('GET', 'watches')).json<{ items: { id: string; certificate: object | null }[] }>().items;
  expect(await list()).toMatchObject([{ code, name: 'R. E.', consent: 'asked', certificate: null }]);
  await answer(rowan, (await watchersOf(rowan))[0]!.id, 'agreed');
  const [watch] = await list();
  expect(watch?.certificate).toMatchObject({
    holder: { name: 'Rowan Ellis' },
    status: 'active',
    counts: true,
  });
  expect((await app.as(mira).get('/api/v1/watches')).json()).toEqual({ items: [watch], next: null });
  expect((await call('DELETE', `watches/${watch?.id ?? ''}`)).statusCode).toBe(204);
  expect(await list()).toEqual([]);
});

test.each([
  ['GET', 'watches?state=foo', undefined, '/state', /^Send one of: valid, not-valid, waiting/],
  ['GET', 'watches?after=foo', undefined, '/after', /cannot be read/],
  ['POST', 'watches', [], '', /^Send `people`: a list of 1 to 500/],
  ['POST', 'watches', { people: [] }, '/people', /^Send `people`: a list of 1 to 500/],
] as const)('%s %s with %j is told what to send', async (method, path, body, pointer, detail) => {
  const call = await (watchingProgram ??= employing(app).then(({ hugo }) => program(hugo, 'watch')));
  const { statusCode, ...response } = await call(method, path, body && JSON.stringify(body));
  const told = expect.stringMatching(detail) as string;
  expect([statusCode, response.json()]).toMatchObject([
    422,
    { detail: told, errors: [{ pointer, detail: told }] },
  ]);
});

test('a key of one organisation removes nothing of another, and a wrong scope opens nothing', async () => {
  const { ade, hugo, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  await (
    await program(hugo, 'watch')
  )('POST', 'watches', { people: [{ code }] });
  const id = (await watchersOf(rowan))[0]!.id;
  expect((await (await program(ade, 'watch'))('DELETE', `watches/${id}`)).statusCode).toBe(404);
  expect((await (await program(hugo, 'verify'))('GET', 'watches')).statusCode).toBe(403);
  expect((await (await program(hugo, 'webhooks'))('GET', 'watches')).statusCode).toBe(403);
});

test('a program makes, tests and removes an address for messages', async () => {
  const { hugo } = await employing(app);
  const call = await program(hugo, 'webhooks');
  const made = await call('POST', 'webhooks', { url: 'https://staff.northgate.example/cairn' });
  const { id, secret } = made.json<{ id: string; secret: string }>();
  expect([made.statusCode, secret.startsWith('whsec_')]).toEqual([201, true]);
  const again = await call('POST', 'webhooks', { url: 'https://staff.northgate.example/cairn' });
  expect(again.json()).toMatchObject({ status: 409, type: '/problems/conflict' });
  expect((await call('POST', `webhooks/${id}/tests`)).statusCode).toBe(204);
  expect((await call('GET', 'webhooks')).json()).toMatchObject({ items: [{ id, state: 'works' }] });
  expect((await call('DELETE', `webhooks/${id}`)).statusCode).toBe(204);
  expect((await call('GET', 'webhooks')).json()).toEqual({ items: [] });
});

test('the description tells of every operation what comes in, what goes out and what can go wrong', async () => {
  type Operation = {
    summary?: string;
    security?: object[];
    requestBody?: object;
    responses: Record<string, { content?: Record<string, { schema?: object }> }>;
  };
  const { paths, components } = (await app.anyone().get('/api/openapi.json')).json<{
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: object };
  }>();
  expect(components.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
  const mine = Object.entries(paths).filter(([path]) => /\/(verifications|watches|webhooks)/.test(path));
  expect(mine.length).toBe(6);
  for (const [path, operations] of mine) {
    for (const [method, { summary, security, requestBody, responses }] of Object.entries(operations)) {
      expect({ path, method, summary, bearer: JSON.stringify(security).includes('bearer') }).toEqual({
        ...{ path, method, bearer: true },
        summary: expect.stringMatching(/^[A-Z].{10,}/) as string,
      });
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '429']));
      expect(responses['401']?.content?.['application/problem+json']?.schema).toBeTruthy();
      if (method !== 'post' || path.endsWith('tests')) continue;
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
      expect(JSON.stringify(requestBody)).toContain('example');
      expect(JSON.stringify(requestBody)).not.toContain('additionalProperties":false');
    }
  }
  expect(JSON.stringify(paths['/api/v1/watches']?.get?.responses['200'])).toContain('consent');
});

test('what is answered, well or not, is as the description says', async () => {
  type Answers = Record<string, { content?: Record<string, { schema: object }> }>;
  const { paths } = (await app.anyone().get('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { responses: Answers }>>;
  }>();
  const { hugo, rowan, issue } = await employing(app);
  const { code } = await issue(rowan);
  const call = await program(hugo, 'verify', 'watch');
  const ajv = addFormats(new Ajv({ strict: false }));
  const asked: ['GET' | 'POST', string, object?][] = [
    ...[
      { code },
      { code: 'x' },
      { certificates: [{ code }, null, { code, name: 7 }] },
      {},
      [],
      { credential: 'x' },
    ].map((body): ['POST', string, object] => ['POST', 'verifications', body]),
    ...[{ people: [{ code }, { code: '?' }] }, {}].map((body): ['POST', string, object] => [
      'POST',
      'watches',
      body,
    ]),
    ['GET', 'watches'],
    ['GET', 'watches?state=foo'],
    ['GET', 'webhooks'],
  ];
  for (const [method, path, body] of asked) {
    const { statusCode, headers, ...response } = await call(method, path, body && JSON.stringify(body));
    const { responses } = paths[`/api/v1/${path.split('?')[0] ?? ''}`]?.[method.toLowerCase()] ?? {};
    const type = String(headers['content-type']).split(';')[0] ?? '';
    const schema = responses?.[statusCode]?.content?.[type]?.schema ?? false;
    ajv.validate(schema, response.json());
    expect({ method, path, body, statusCode, wrong: ajv.errors }).toMatchObject({ wrong: null });
  }
});

test('a credential that is nested without end is refused, and nothing breaks', async () => {
  const { hugo } = await employing(app);
  const call = await program(hugo, 'verify');
  const nested = `{"credential":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  expect((await call('POST', 'verifications', nested)).statusCode).toBe(422);
});
