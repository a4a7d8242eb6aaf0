import { parse } from 'node-html-parser';
import { Database } from '../../src/shared/database/database.service';
import { makeCode } from '../../src/certificates/verifying/code';
import { Questions } from '../../src/certificates/verifying/questions.provider';
import { VerificationReader } from '../../src/certificates/verifying/verification-reader.provider';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const json = (path: string, headers = {}) =>
  app.anyone().get(path, { headers: { accept: 'application/json', ...headers } });

test('anybody sees in one page who, what, by whom, since and until when, and when it was checked', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { statusCode, body } = await app.anyone().get(`/v/${code}`);
  expect(statusCode).toBe(200);
  const said = words(body);
  expect(said).toContain('Valid Rowan Ellis holds this certificate today.');
  expect(said).toContain(
    'Person Rowan Ellis Certificate Peer Supporter Issued by Harbour Valid since 1 May 2026 Valid until 30 April 2028 Status now Active',
  );
  expect(said).toContain('Checked on 3 May 2026 at 11:00, in the issuer’s time');
  expect(said).toContain('Practice 10 h 30 min Supervision 1 h');
  expect(said).toContain(`Code ${code}`);
});

test('the page needs no script and runs none', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { body, headers } = await app.anyone().get(`/v/${code}`);
  expect(body).not.toContain('<script');
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(headers['set-cookie']).toBeUndefined();
});

test('programs are told the same as people', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan, { graceDays: 30 });
  for (const now of [
    '2026-04-30T10:00:00Z',
    '2026-05-03T10:00:00Z',
    '2028-05-10T10:00:00Z',
    '2029-01-01T10:00:00Z',
  ]) {
    app.clock.set(now);
    const page = words((await app.anyone().get(`/v/${code}`)).body);
    const told = (await json(`/v/${code}`)).json<Record<string, never> & { checks: { says: string }[] }>();
    const word = { valid: 'Valid', 'not-valid': 'Not valid', 'cannot-tell': 'Cannot tell' }[
      String(told.verdict)
    ];
    expect(page).toContain(`${word} ${String(told.cause)}`);
    for (const { says } of told.checks) expect(page).toContain(says);
    expect(told.checkedAt).toBe(new Date(now).toISOString());
  }
});

test('the verdict for programs has every fact in a form they can read', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { headers, body } = await json(`/v/${code}`);
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    vary: 'Accept, Accept-Encoding',
    'cache-control': 'no-cache',
  });
  expect(JSON.parse(body)).toMatchObject({
    verdict: 'valid',
    status: 'active',
    code,
    number: '2026-0001',
    holder: { name: 'Rowan Ellis' },
    programme: { title: 'Peer Supporter' },
    issuer: { name: 'Harbour', slug: expect.any(String) },
    term: 1,
    renewedOn: null,
    hours: [
      { label: 'Practice', minutes: 630 },
      { label: 'Supervision', minutes: 60 },
    ],
    validFrom: '2026-05-01',
    validUntil: '2028-04-30',
    graceUntil: null,
    successor: null,
    checks: [
      { name: 'found', outcome: 'passed' },
      { name: 'signature', outcome: 'passed' },
      { name: 'issuer', outcome: 'passed' },
      { name: 'dates', outcome: 'passed' },
      { name: 'status', outcome: 'passed' },
      { name: 'document', outcome: 'not-made' },
      { name: 'schema', outcome: 'not-made' },
    ],
    history: [{ what: 'issued', at: '2026-05-03T10:00:00.000Z' }],
  });
});

test('it is the issuer’s day that counts, not the verifier’s', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan, { validFrom: '2026-06-01' });
  app.clock.set('2026-05-31T23:30:00Z');
  expect((await json(`/v/${code}`)).json()).toMatchObject({ verdict: 'valid' });
  app.clock.set('2026-05-31T22:30:00Z');
  expect((await json(`/v/${code}`)).json()).toMatchObject({ verdict: 'not-valid', status: 'not-begun' });
});

test('a name that looks like markup stays a name', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan, { programmeTitle: '<img src=x onerror=alert(1)> {{name}} & "so" on' });
  const { body } = await app.anyone().get(`/v/${code}`);
  expect(parse(body).querySelectorAll('main img')).toEqual([]);
  expect(words(body)).toContain('{{name}} & "so" on');
});

test('a code is found however it is typed, at its one address', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  for (const typed of [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    encodeURIComponent(code.replaceAll('-', ' ')),
  ]) {
    const { statusCode, headers } = await app.anyone().get(`/v/${typed}`);
    expect([statusCode, headers.location]).toEqual([303, `/v/${code}`]);
  }
});

test('a mistyped code is called mistyped, and helps to type it again', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
  const { statusCode, body } = await app.anyone().get(`/v/${wrong}`);
  expect(statusCode).toBe(404);
  expect(words(body)).toContain('Cannot tell There is a typing mistake in this code');
  expect(parse(body).querySelector('form[action="/verify"] input[name="code"]')?.getAttribute('value')).toBe(
    wrong,
  );
  expect((await json(`/v/${wrong}`)).json()).toMatchObject({
    verdict: 'cannot-tell',
    checks: expect.arrayContaining([expect.objectContaining({ name: 'found', outcome: 'unknown' })]) as never,
  });
});

test('a code that nobody gave out is not valid', async () => {
  const code = makeCode();
  const page = await app.anyone().get(`/v/${code}`);
  expect([page.statusCode, words(page.body)]).toEqual([
    404,
    expect.stringContaining('Not valid No certificate in this register has this code.'),
  ]);
  const told = await json(`/v/${code}`);
  expect([told.statusCode, told.json()]).toEqual([
    404,
    expect.objectContaining({ verdict: 'not-valid', status: null }),
  ]);
});

test('while the register does not answer, nobody can tell, and nothing is said against the certificate', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const reader = app.get(VerificationReader) as unknown as { questions: Questions };
  const { questions } = reader;
  reader.questions = new Questions('postgres://nobody@127.0.0.1:1/nothing', 1);
  try {
    const page = await app.anyone().get(`/v/${code}`);
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '10']);
    expect(words(page.body)).toContain('Cannot tell The register did not answer just now');
    expect((await json(`/v/${code}`)).json()).toMatchObject({ verdict: 'cannot-tell' });
  } finally {
    await reader.questions.end();
    reader.questions = questions;
  }
});

test('an entry that does not say what its issuer signed is not valid, and says so', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await app.in(rowan, () =>
    app.get(Database).query(
      `UPDATE register_entries SET document = jsonb_set(document, '{holder}', '"Somebody Else"'), version = version + 1
        WHERE code = $1`,
      [code],
    ),
  );
  const said = words((await app.anyone().get(`/v/${code}`)).body);
  expect(said).toContain('Not valid The entry in the register does not say what Harbour signed.');
  expect((await json(`/v/${code}`)).json()).toMatchObject({ verdict: 'not-valid' });
});

test('an entry that cannot be shown is a failure like any other, and the next one is answered', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const good = await issue(rowan);
  await app.in(rowan, () =>
    app.get(Database).query(`UPDATE register_entries SET document = '{}' WHERE code = $1`, [code]),
  );
  const failed = await app.anyone().get(`/v/${code}`);
  expect([failed.statusCode, words(failed.body)]).toEqual([
    500,
    expect.stringContaining('Something went wrong on our side'),
  ]);
  expect(failed.body).not.toContain('undefined');
  expect((await json(`/v/${code}`)).json()).toMatchObject({ type: '/problems/internal', status: 500 });
  expect((await app.anyone().get(`/v/${good.code}`)).statusCode).toBe(200);
});

test('people who check different certificates at the same moment are each told of theirs', async () => {
  const { rowan, priya, noor } = await app.cast();
  const issued = await Promise.all([rowan, priya, noor].map((holder) => issue(holder)));
  const codes = [...issued.map(({ code }) => code), makeCode()];
  const asked = Array.from({ length: 60 }, (_, at) => codes[at % codes.length] ?? '');
  const told = await Promise.all(asked.map((code) => json(`/v/${code}`)));
  const names = told.map((one) => one.json<{ holder?: { name: string } }>().holder?.name ?? 'nobody');
  const expected = ['Rowan Ellis', 'Priya Nair', 'Noor Haddad', 'nobody'];
  expect(names).toEqual(asked.map((_, at) => expected[at % 4]));
});

test('a connection that died unnoticed costs nobody an answer', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const others = await Promise.all(Array.from({ length: 5 }, () => issue(rowan)));
  expect((await app.anyone().get(`/v/${code}`)).statusCode).toBe(200);
  await app.get(Database).transaction(() =>
    app.get(Database).query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'cairn verification' AND datname = current_database()`,
    ),
  );
  for (const other of others) expect((await app.anyone().get(`/v/${other.code}`)).statusCode).toBe(200);
});

test('a browser that asks again is told in a word that nothing has changed, for as long as the minute lasts', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const first = await app.anyone().get(`/v/${code}`);
  expect(first.headers['cache-control']).toBe('no-cache');
  const again = (known = String(first.headers.etag)) =>
    app.anyone().get(`/v/${code}`, { headers: { 'if-none-match': known } });
  const unchanged = await again();
  expect([unchanged.statusCode, unchanged.body]).toEqual([304, '']);
  expect((await again(`"another", W/${String(first.headers.etag)}`)).statusCode).toBe(304);
  app.clock.advance({ minutes: 1 });
  expect((await again()).statusCode).toBe(200);
});

test('the page and the answer for programs are told apart by caches', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const page = await app.anyone().get(`/v/${code}`);
  const told = await json(`/v/${code}`);
  expect(page.headers.vary).toBe('Accept, Accept-Encoding');
  expect(page.headers.etag).not.toBe(told.headers.etag);
});

describe('the form', () => {
  test('leads to the certificate from a code or a pasted link, by GET and by POST', async () => {
    const { rowan } = await app.cast();
    const { code } = await issue(rowan);
    for (const typed of [code, ` ${code.toLowerCase()} `, `https://elsewhere.example/v/${code}?a=b`]) {
      const asked = await app.anyone().get(`/verify?code=${encodeURIComponent(typed)}`);
      expect([asked.statusCode, asked.headers.location]).toEqual([303, `/v/${code}`]);
      const posted = await app.anyone().post('/verify', { code: typed });
      expect([posted.statusCode, posted.headers.location]).toEqual([303, `/v/${code}`]);
    }
  });

  test('keeps what was typed and says what is wrong with it', async () => {
    const { statusCode, body } = await app.anyone().post('/verify', { code: 'ABCD-EFGH"<' });
    expect(statusCode).toBe(422);
    expect(parse(body).querySelector('textarea[name="code"]')?.text).toBe('ABCD-EFGH"<');
    expect(words(body)).toContain('This does not look like the code of a certificate, such as');
  });

  test('is simply there when nothing was typed yet', async () => {
    const { statusCode, body } = await app.anyone().get('/verify');
    expect([statusCode, words(body)]).toEqual([200, expect.stringContaining('Check a certificate')]);
    expect((await app.anyone().get('/verify?code=a&code=b')).statusCode).toBe(200);
  });
});

test('the register is open to a query without an organisation, certificates are not', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const db = app.get(Database);
  const seen = (sql: string) => db.transaction(() => db.query(sql, [code]));
  expect(await seen('SELECT FROM register_entries WHERE code = $1')).toHaveLength(1);
  expect(await seen('SELECT FROM certificates WHERE code = $1')).toHaveLength(0);
});

test('nobody but the issuer writes in the register, and nobody deletes', async () => {
  const { rowan, nadia } = await app.cast();
  const { code } = await issue(rowan);
  const db = app.get(Database);
  const change = `UPDATE register_entries SET standing = 'revoked' WHERE code = $1 RETURNING code`;
  expect(await app.in(nadia, () => db.query(change, [code]))).toEqual([]);
  expect(await db.transaction(() => db.query(change, [code]))).toEqual([]);
  await expect(
    app.in(rowan, () => db.query('DELETE FROM register_entries WHERE code = $1', [code])),
  ).rejects.toThrow('permission denied');
  const forged = `INSERT INTO register_entries SELECT 'FORGED', organisation_id, certificate_id, standing, document, 1, now() FROM register_entries WHERE code = $1`;
  await expect(app.in(nadia, () => db.query(forged, [code]))).rejects.toThrow('row-level security');
});

test('the one question of the public path is answered by the primary key', async () => {
  const db = app.get(Database);
  const plan = await db.transaction(async () => {
    await db.query('SET LOCAL enable_seqscan = off');
    return db.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT document FROM register_entries WHERE code = ANY ('{x,y}'::text[])`,
    );
  });
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toMatch(/Index Scan (using|on) register_entries_pkey/);
  expect(text).not.toContain('Filter');
});

test('no search engine lists what names somebody, in whatever form it is handed out', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await app.settle();
  const forms = ['application/json', 'application/vc', 'text/html'];
  const paths = ['certificate', 'certificate.pdf', 'badge.svg', 'badge.png', 'preview.png', 'paper'];
  const answers = [
    ...(await Promise.all(forms.map((accept) => app.anyone().get(`/v/${code}`, { headers: { accept } })))),
    ...(await Promise.all(paths.map((path) => app.anyone().get(`/v/${code}/${path}`)))),
  ];
  expect(answers.map(({ headers }) => headers['x-robots-tag'])).toEqual(
    answers.map(() => 'noindex, nofollow'),
  );
});
