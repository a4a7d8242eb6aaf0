import { ExportArchive } from '../../../src/certificates/bulk/export-archive.service';
import { readSvg } from '../../../src/certificates/baking/svg';
import { pdfKey } from '../../../src/certificates/rendering/certificate-file';
import { Database } from '../../../src/shared/database/database.service';
import { Storage } from '../../../src/shared/storage/storage';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { issuing } from '../certificates';
import { many } from './bulk';
import { digestOf, rowsOf, unpacked } from './unpacked';

const app = useApp();
const { issue } = issuing(app);
const { issueMany, begin } = many(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

async function taken(who: Somebody, path: string) {
  const response = await app.as(who).post(`${path}/archive`);
  return { response, files: await unpacked(response.rawPayload) };
}

test('Ade takes out the certificates with everything of each, a manifest, and nothing missing', async () => {
  const { rowan, ade } = await app.cast();
  const certificate = await issue(rowan);
  const path = await begin(ade, { kind: 'export' });
  expect((await app.as(ade).post(`${path}/archive`)).statusCode).toBe(409);
  await app.settle();
  const { response, files } = await taken(ade, path);
  expect(response.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="certificates-2026-05-03.zip"',
  });
  const folder = 'certificates/2026-0001 Rowan Ellis';
  expect([...files.keys()]).toEqual([
    ...['certificate.pdf', 'credential.json', 'credential.jwt', 'badge.svg', 'register.json'].map(
      (name) => `${folder}/${name}`,
    ),
    ...['manifest.csv', 'manifest.json', 'missing.csv'],
  ]);
  expect(String(files.get(`${folder}/register.json`))).toContain('"verdict": "valid"');
  const published = (await app.anyone().get(`/v/${certificate.code}/certificate.pdf`)).rawPayload;
  expect(files.get(`${folder}/certificate.pdf`)?.equals(published)).toBe(true);
  expect(readSvg(String(files.get(`${folder}/badge.svg`)))).toBe(
    String(files.get(`${folder}/credential.jwt`)),
  );
  for (const { code, status, file = '', bytes, sha256 } of rowsOf(files.get('manifest.csv'))) {
    expect([code, status]).toEqual([certificate.code, 'active']);
    expect(Number(bytes)).toBe(files.get(file)?.length);
    expect(sha256).toBe(digestOf(files.get(file)));
  }
  expect(rowsOf(files.get('missing.csv'))).toEqual([]);
  const manifest = JSON.parse(String(files.get('manifest.json'))) as { certificates: { code: string }[] };
  expect(manifest.certificates.map(({ code }) => code)).toEqual([certificate.code]);
  const audited = await app.in(ade, () =>
    app.get(Database).query(`SELECT FROM audit_entries WHERE what = 'certificates.exported'`),
  );
  expect(audited).toHaveLength(1);
});

test('a PDF that is lost or cannot be printed is on the list of what is missing, with the reason', async () => {
  const { rowan, ade } = await app.cast();
  const lost = await issue(rowan);
  await issue(rowan, { programmeTitle: 'Peer Supporter 𓀀' });
  await app.settle({ failures: 'kept' });
  const path = await begin(ade, { kind: 'export' });
  await app.settle();
  await app.get(Storage).remove(pdfKey({ organisationId: ade.organisationId, certificateId: lost.id }));
  const { files } = await taken(ade, path);
  expect(rowsOf(files.get('missing.csv'))).toEqual([
    {
      number: '2026-0001',
      holder: 'Rowan Ellis',
      missing: 'PDF',
      because: expect.stringContaining('not what was made'),
    },
    { number: '2026-0002', holder: 'Rowan Ellis', missing: 'PDF', because: expect.stringContaining('𓀀') },
  ]);
  expect([...files.keys()].filter((name) => name.endsWith('.pdf'))).toEqual([]);
  expect(rowsOf(files.get('manifest.csv'))).toHaveLength(8);
});

test('names of any script lie in folders that every system can keep', async () => {
  const { rowan, ade } = await app.cast();
  await app.in(rowan, () =>
    app.get(Database).query('UPDATE users SET name = $1 WHERE id = $2', ['نور: <حداد>/..\\CON. ', rowan.id]),
  );
  await issue(rowan);
  const path = await begin(ade, { kind: 'export' });
  await app.settle();
  const { files } = await taken(ade, path);
  expect([...files.keys()][0]).toBe('certificates/2026-0001 نور حداد .. CON/certificate.pdf');
});

test('somebody who leaves ends the work, and nobody who reads slowly holds a transaction', async () => {
  const { rowan, ade } = await app.cast();
  await issueMany(rowan, 12);
  const path = await begin(ade, { kind: 'export' });
  await app.settle();
  const fetched = jest.spyOn(app.get(Storage), 'get');
  const stream = app.get(ExportArchive).of(app.actor(ade), path.split('/').at(-1) ?? '');
  await new Promise((resolve) => stream.once('readable', resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const early = fetched.mock.calls.length;
  expect(early).toBeLessThan(6);
  const open = await app.in(ade, () =>
    app
      .get(Database)
      .query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      ),
  );
  expect(open).toEqual([]);
  stream.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(fetched.mock.calls.length).toBeLessThanOrEqual(early + 1);
  fetched.mockRestore();
});
