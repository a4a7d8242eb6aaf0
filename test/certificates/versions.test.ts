import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { Checking } from '../../src/certificates/checking/checking.service';
import { Corrections } from '../../src/certificates/lifecycle/corrections.service';
import { didOf, methodOf } from '../../src/certificates/credentials/did';
import { Erasure } from '../../src/certificates/lifecycle/erasure.service';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { issueSdJwt } from '../../src/certificates/sd-jwt/sd-jwt';
import { Wallets } from '../../src/certificates/sd-jwt/wallet.service';
import { OrganisationKeys } from '../../src/organisations';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

async function kept(code: string) {
  const rows = await app.in((await app.cast()).rowan, () =>
    app
      .get(Database)
      .query<{ credential: string; jwt: string }>(
        'SELECT credential, jwt FROM certificate_credentials WHERE code = $1 ORDER BY version DESC LIMIT 1',
        [code],
      ),
  );
  const { credential = '', jwt = '' } = rows[0] ?? {};
  return { credential, jwt };
}

const said = async (handed: Uint8Array | string) => {
  const checking = app.get(Checking);
  const found = await (typeof handed === 'string' ? checking.checkText(handed) : checking.checkFile(handed));
  if ('unreadable' in found) return found;
  const failed = found.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  return { answer: found.answer, because: failed.map(({ name, because }) => `${name}: ${because}`) };
};

const good = { answer: 'valid', because: [] };

test('what bears the old name counts no more once it is corrected, and is not called edited', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.settle();
  const pdfs = [(await app.anyone().get(`/v/${code}/certificate.pdf`)).rawPayload];
  const shown = () => app.in(rowan, () => app.get(Wallets).make(app.actor(rowan), id, ['programme']));
  const early = await shown();
  const [first] = [await kept(code)];
  for (const form of [first.credential, first.jwt, pdfs[0] ?? '']) expect(await said(form)).toEqual(good);
  await app.in(ade, () =>
    app
      .get(Corrections)
      .correct(app.actor(ade), id, { name: 'Rowan Ward', version: 1, privateReason: 'A test' }),
  );
  await app.settle();
  pdfs.push((await app.anyone().get(`/v/${code}/certificate.pdf`)).rawPayload);
  const second = await kept(code);
  for (const form of [second.credential, second.jwt, pdfs[1] ?? '']) expect(await said(form)).toEqual(good);
  const earlier = { answer: 'not-valid', because: ['status: outdated'] };
  const reordered = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(second.credential) as object).reverse()),
  );
  expect(await said(reordered)).toEqual(good);
  expect(await said(first.credential)).toEqual(earlier);
  expect(await said(first.jwt)).toEqual(earlier);
  expect(await said(pdfs[0] ?? '')).toEqual({
    answer: 'not-valid',
    because: ['status: outdated', 'document: earlierVersion'],
  });
  expect(await said(await shown())).toEqual(good);
  expect(await said(early)).toEqual({ answer: 'not-valid', because: ['status: credential.outdated'] });
  const why = { reasonCode: 'other', privateReason: 'A test' } as const;
  await app.in(ade, () => app.get(RevocationService).revoke(app.actor(ade), id, why));
  expect(await said(early)).toEqual({ answer: 'not-valid', because: ['status: credential.listRevoked'] });
});

test('of what is shown in part and names no place in a list nobody can say whether it counts', async () => {
  const { ade, harbour } = await app.cast();
  const did = didOf(app.url, harbour.slug);
  const made = await app.in(ade, async () => {
    const { keyId, signBytes } = await app.get(OrganisationKeys).signer();
    return issueSdJwt({ always: { iss: did, vct: 'urn:x' }, hidden: {} }, methodOf(did, keyId), signBytes);
  });
  expect(await said(made)).toEqual({ answer: 'cannot-tell', because: ['status: credential.notLookedAt'] });
});

test('no digest of a file is kept of somebody who was removed: a name could be tried on it', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  await app.settle();
  await app.in(ade, () =>
    app
      .get(Corrections)
      .correct(app.actor(ade), id, { name: 'Rowan Ward', version: 1, privateReason: 'A test' }),
  );
  await app.settle();
  const pdf = (await app.anyone().get(`/v/${code}/certificate.pdf`)).rawPayload;
  await app.in(ade, () => app.get(Erasure).erase(app.actor(ade), id));
  await app.settle();
  const rows = await app.in(ade, () =>
    app.get(Database).query<{ text: string }>(
      `SELECT to_jsonb(c)::text || to_jsonb(e)::text || to_jsonb(v)::text AS text FROM certificates c
         JOIN register_entries e ON e.code = c.code JOIN certificate_versions v ON v.certificate_id = c.id
        WHERE c.id = $1`,
      [id],
    ),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toMatch(/"(pdf_digests|pdfs|earlierPdfs)": ?\["/);
  expect(await said(pdf)).toEqual({ answer: 'cannot-tell', because: ['document: erased'] });
});

test('with somebody go the names that others typed, and the receipts of checks', async () => {
  const { rowan, ade, nadia } = await app.cast();
  const { id, code } = await issue(rowan);
  const receipt = await app.anyone().post('/verify/receipts', { code });
  const path = String(receipt.headers.location);
  expect((await app.anyone().get(path)).statusCode).toBe(200);
  await app.anyone().upload('/verify', {}, { file: new File([`code,name\n${code},Rowan Ellis\n`], 'a.csv') });
  await app.as(nadia).post('/watches', { people: `${code},Rowan Ellis` });
  const wish = { formKey: randomUUID(), kind: 'reissue', search: 'rowan' };
  expect((await app.as(ade).post('/certificates/bulk', wish)).statusCode).toBe(303);
  await app.settle();
  const named = async () => {
    const texts: string[] = [];
    for (const [who, table] of [
      [ade, 'verification_receipts'],
      [ade, 'verification_list_lines'],
      [ade, 'bulk_runs'],
      [nadia, 'certificate_watches'],
    ] as const) {
      const sql = `SELECT to_jsonb(r)::text AS text FROM ${table} r`;
      const rows = await app.in(who, () => app.get(Database).query<{ text: string }>(sql));
      if (rows.some(({ text }) => text.includes(code) || /rowan|ellis/i.test(text))) texts.push(table);
    }
    return texts;
  };
  const before = ['verification_receipts', 'verification_list_lines', 'bulk_runs', 'certificate_watches'];
  expect(await named()).toEqual(before);
  await app.in(ade, () => app.get(Erasure).erase(app.actor(ade), id));
  await app.settle();
  expect(await named()).toEqual(['verification_list_lines']);
  const [line] = await app.in(ade, () =>
    app.get(Database).query('SELECT name, result FROM verification_list_lines WHERE code = $1', [code]),
  );
  expect(line).toEqual({ name: null, result: 'valid' });
  expect((await app.anyone().get(path)).statusCode).toBe(404);
});

test('with somebody go the receipts of what they showed in part, which say nothing of the certificate', async () => {
  const { rowan, ade } = await app.cast();
  const { id, code } = await issue(rowan);
  const shown = await app
    .as(rowan)
    .post(`/certificates/mine/${id}/presentation`, { shows: ['name', 'programme'] });
  const text = parse(shown.body).querySelector('textarea[name=made]')?.text ?? '';
  const ask = async () => {
    const { body } = await app.anyone().post('/verify', { code: text });
    const receipt = parse(body).querySelector('input[name="receipt"]')?.getAttribute('value') ?? '';
    const { headers } = await app.anyone().post('/verify/receipts', { receipt });
    return { receipt, path: String(headers.location) };
  };
  const [one, other] = [await ask(), await ask()];
  expect(words((await app.anyone().get(one.path)).body)).toMatch(/Valid.*Rowan Ellis/);
  const said = [one, other].map(({ receipt }) =>
    Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString(),
  );
  expect(said.join()).not.toContain(code);
  const [behind, another] = said.map((json) => (JSON.parse(json) as { behind: string }).behind);
  expect(behind).not.toBe(another);
  await app.in(ade, () => app.get(Erasure).erase(app.actor(ade), id));
  const sql = 'SELECT FROM verification_receipts WHERE id = ANY ($1)';
  const kept = () =>
    app.in(ade, () => app.get(Database).query(sql, [[one, other].map(({ path }) => path.split('/').at(-1))]));
  expect(await kept()).toHaveLength(2);
  expect((await app.anyone().get(one.path)).statusCode).toBe(404);
  await app.settle();
  expect(await kept()).toHaveLength(0);
  const again = await app.anyone().post('/verify/receipts', { receipt: one.receipt });
  expect(again.statusCode).toBe(422);
});
