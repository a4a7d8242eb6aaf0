import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inlineAs, pdfKey } from '../../src/certificates/rendering/certificate-file';
import { Rendering } from '../../src/certificates/rendering/rendering.service';
import { KeptMails } from '../../src/notifications';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { Storage } from '../../src/shared/storage/storage';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const pdfOf = (code: string, headers = {}) => app.anyone().get(`/v/${code}/certificate.pdf`, { headers });
const mailsTo = (who: Somebody) => app.get(KeptMails).list({ to: who.email });

test('once issued, the worker makes the PDF and Rowan is sent it, once', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.settle();
  const { statusCode, headers, rawPayload } = await pdfOf(code);
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename="Peer Supporter - Rowan Ellis.pdf"; filename*=UTF-8''Peer%20Supporter%20-%20Rowan%20Ellis.pdf`,
  });
  expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  await app.in(rowan, () => app.get(Rendering).render(id));
  await app.settle();
  const mails = await mailsTo(rowan);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('Your certificate is ready: Peer Supporter');
  expect(mails[0]?.text).toContain(`/v/${code}\n`);
  expect(mails[0]?.text).toContain(`Open the certificate (PDF): `);
  expect(mails[0]?.html).toContain(`/v/${code}/certificate.pdf"`);
});

test('rendered ten times at once, it is the same bytes and one email', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  await Promise.all(
    Array.from({ length: 10 }, () =>
      app.get(Database).within({ organisationId: rowan.organisationId }, () => app.get(Rendering).render(id)),
    ),
  );
  await app.settle();
  const [row] = await app.in(rowan, () =>
    app.get(Database).query<{ digests: string[] }>('SELECT pdf_digests AS digests FROM certificates'),
  );
  expect(row?.digests).toHaveLength(1);
  expect((await pdfOf(code)).headers.etag).toBe(`"${row?.digests[0]}"`);
  expect(await mailsTo(rowan)).toHaveLength(1);
});

test('revoked before the email went out, it is not sent as good news', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan);
  await app.in(rowan, () => app.get(Rendering).render(id));
  await app.in(rowan, () =>
    app.get(Database).query(`UPDATE certificates SET standing = 'revoked' WHERE id = $1`, [id]),
  );
  await app.settle();
  expect(await mailsTo(rowan)).toEqual([]);
});

test('before the PDF is made, it is said that it is being made, and the worker is asked', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const early = await pdfOf(code);
  expect([early.statusCode, early.headers['retry-after']]).toEqual([503, '5']);
  expect(words(early.body)).toContain('Its PDF is being made now');
  const program = await pdfOf(code, { accept: 'application/json' });
  expect([program.statusCode, program.headers['retry-after'], program.json()]).toEqual([
    503,
    '5',
    expect.objectContaining({ type: '/problems/unavailable' }),
  ]);
  await app.settle();
  expect((await pdfOf(code)).statusCode).toBe(200);
});

test('a PDF that was lost, or altered where it is kept, is made again, and asking often asks the worker once', async () => {
  const { rowan } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.settle();
  const whole = (await pdfOf(code)).rawPayload;
  const key = pdfKey({ organisationId: rowan.organisationId, certificateId: id });
  await app.get(Storage).remove(key);
  for (let times = 0; times < 5; times++) expect((await pdfOf(code)).statusCode).toBe(503);
  const asked = await app.in(rowan, () =>
    app
      .get(Database)
      .query(
        `SELECT FROM outbox_events WHERE name = 'certificates.pdf-missed' AND organisation_id = current_organisation()`,
      ),
  );
  expect(asked).toHaveLength(1);
  await app.settle();
  expect((await pdfOf(code)).rawPayload.equals(whole)).toBe(true);
  app.clock.advance({ minutes: 2 });
  await app.get(Storage).put(key, Buffer.from('%PDF-something else'));
  expect((await pdfOf(code)).statusCode).toBe(503);
  await app.settle();
  expect((await pdfOf(code)).rawPayload.equals(whole)).toBe(true);
  expect(await mailsTo(rowan)).toHaveLength(1);
});

test('a browser that has the PDF is not sent it again', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await app.settle();
  const { headers } = await pdfOf(code);
  const again = await pdfOf(code, { 'if-none-match': String(headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('a name that no typeface can print waits with a reason a person can read; the certificate stands', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan, { programmeTitle: 'Peer Supporter 𓀀' });
  await app.settle({ failures: 'kept' });
  const [failed] = await app.in(rowan, () =>
    app.get(Database).query<{ reason: string }>('SELECT reason FROM failed_jobs'),
  );
  expect(failed?.reason).toContain('No typeface of ours can print these characters: 𓀀');
  expect(words((await app.anyone().get(`/v/${code}`)).body)).toContain('Valid Rowan');
});

test('the badge says how the certificate stands now, and may be shown on other websites', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { statusCode, headers, body } = await app.anyone().get(`/v/${code}/badge.svg`);
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-cache',
  });
  expect(body).toContain('Active, 3 May 2026 at 11:00');
  app.clock.set('2029-01-01T10:00:00Z');
  expect((await app.anyone().get(`/v/${code}/badge.svg`)).body).toContain('Lapsed, 1 January 2029');
});

test('files of no certificate are not found', async () => {
  for (const code of ['0000-0000-0000-0', '7777-7777-7777-8', 'nonsense', '..%2f..%2fetc']) {
    expect((await pdfOf(code)).statusCode).toBe(404);
    expect((await app.anyone().get(`/v/${code}/badge.svg`)).statusCode).toBe(404);
  }
});

test.each([
  [
    ['Peer Supporter', 'Zoë Ångström'],
    'Peer Supporter - Zoe Angstrom.pdf',
    'Peer%20Supporter%20-%20Zo%C3%AB%20%C3%85ngstr%C3%B6m.pdf',
  ],
  [
    ['A"; filename="evil.exe', 'b\r\nSet-Cookie: c'],
    'A ; filename= evil.exe - b Set-Cookie c.pdf',
    'A%20%3B%20filename%3D%20evil.exe%20-%20b%20Set-Cookie%20c.pdf',
  ],
  [['../../etc/passwd', '..'], 'etc passwd.pdf', 'etc%20passwd.pdf'],
  [
    ['نور حداد', '李小龍'],
    '___ ____ - ___.pdf',
    '%D9%86%D9%88%D8%B1%20%D8%AD%D8%AF%D8%A7%D8%AF%20-%20%E6%9D%8E%E5%B0%8F%E9%BE%8D.pdf',
  ],
  [['100% (really)', '*'], '100_ (really).pdf', '100%25%20%28really%29.pdf'],
])('%j is a safe name of a file', (parts, plain, encoded) => {
  expect(inlineAs(parts, 'pdf')).toBe(`inline; filename="${plain}"; filename*=UTF-8''${encoded}`);
});

describe('storage', () => {
  const folder = () => join(app.get(Config).dataDir, 'files');

  test('gives back what was put, the newest, and nothing for what is not there', async () => {
    const storage = app.get(Storage);
    await storage.put('a/b-1/c.pdf', Buffer.from('one'));
    await storage.put('a/b-1/c.pdf', Buffer.from('two'));
    expect((await storage.get('a/b-1/c.pdf'))?.toString()).toBe('two');
    expect(readdirSync(join(folder(), 'a/b-1'))).toEqual(['c.pdf']);
    await storage.remove('a/b-1/c.pdf');
    await storage.remove('a/b-1/c.pdf');
    expect(await storage.get('a/b-1/c.pdf')).toBeNull();
  });

  test.each([
    '../x.pdf',
    '/etc/passwd',
    'a/../b.pdf',
    'a//b.pdf',
    'a/b',
    '',
    'A/b.pdf',
    'a/b.pdf/../../c.pdf',
    'a\\b.pdf',
    'a/.b.pdf',
    'a\0.pdf',
  ])('%j is no key', async (key) => {
    const storage = app.get(Storage);
    await expect(storage.put(key, Buffer.from(''))).rejects.toThrow('is no key');
    await expect(storage.get(key)).rejects.toThrow('is no key');
    await expect(storage.remove(key)).rejects.toThrow('is no key');
  });

  test('a file that many write at once is one of theirs, whole', async () => {
    const storage = app.get(Storage);
    const files = Array.from({ length: 20 }, (_, at) => Buffer.alloc(200_000, at));
    await Promise.all(files.map((file) => storage.put('many/at-once.bin', file)));
    const kept = await storage.get('many/at-once.bin');
    expect(files.some((file) => kept?.equals(file))).toBe(true);
    expect(readdirSync(join(folder(), 'many'))).toEqual(['at-once.bin']);
  });
});

test('a name that no typeface can print has no PDF with gaps in it, and everybody is told', async () => {
  const { rowan, ade } = await app.cast();
  await app.in(rowan, () =>
    app.get(Database).query('UPDATE users SET name = $1 WHERE id = $2', ['Rowan 𓀀𓁐', rowan.id]),
  );
  const { code } = await issue(rowan);
  await app.settle({ failures: 'kept' });
  const page = await pdfOf(code);
  expect(page.statusCode).toBe(404);
  expect(words(page.body)).toContain('can print these characters: 𓀀 𓁐.');
  expect((await pdfOf(code, { accept: 'application/json' })).json()).toMatchObject({ status: 404 });
  await app.settle();
  expect(await mailsTo(rowan)).toMatchObject([
    {
      subject: 'Your certificate counts, its PDF will follow: Peer Supporter',
      text: expect.stringContaining(`/v/${code}\n`),
    },
  ]);
  expect((await mailsTo(rowan))[0]?.text).not.toContain('certificate.pdf');
  const [told] = await mailsTo(ade);
  expect(told?.subject).toBe('A certificate has no PDF yet');
  expect(told?.text).toContain(`/v/${code}/certificate.pdf`);
  expect(told?.text).not.toContain('Rowan');
  expect(words((await app.as(ade).get('/jobs/failed')).body)).toContain('𓀀 𓁐');
  expect((await app.anyone().get(`/v/${code}`)).statusCode).toBe(200);
});
