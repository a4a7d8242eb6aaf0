import { PDFDocument } from '@cantoo/pdf-lib';
import { CertificateDesigns } from '../../src/certificates/designing/certificate-designs.service';
import { CertificatePictures } from '../../src/certificates/designing/certificate-pictures.service';
import { redraw } from '../../src/certificates/designing/redraw.provider';
import { Rendering } from '../../src/certificates/rendering/rendering.service';
import { CertificateSnapshot } from '../../src/certificates/snapshot';
import { VerificationReader } from '../../src/certificates/verifying/verification-reader.provider';
import type { CertificateDesign } from '../../src/certificates/designing/certificate-design';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { readPdf } from '../support/pdf';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

const app = useApp();
const { issue } = issuing(app);
const pdfOf = (code: string, file = 'certificate.pdf') => app.anyone().get(`/v/${code}/${file}`);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#06c"/></svg>';

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const change = (who: Somebody, changed: Partial<CertificateDesign>) =>
  app.in(who, () => app.get(CertificateDesigns).change({ ...who, personId: who.id } as never, changed));

async function logoOf(who: Somebody): Promise<string> {
  const done = redraw(Buffer.from(svg));
  if ('fault' in done) throw new Error('The logo was refused');
  return app.in(who, () => app.get(CertificatePictures).keep(done.drawn));
}

test('a changed profile alters what is issued from then on, and nothing that was issued before', async () => {
  const { rowan, noor, ade } = await app.cast();
  const logo = await logoOf(ade);
  const signatories = [{ name: 'Ade Balogun', role: 'Programme manager', signature: logo }];
  const wording = { heading: 'Award of {{organisation}}', before: '', statement: '' };
  await change(ade, { design: 'quiet', accent: '#1f5fa8', logo, signatories, wording });
  const before = await issue(rowan);
  await app.settle();
  const printed = (await pdfOf(before.code)).rawPayload;
  await change(ade, { design: 'modern', accent: '#7a2048', logo: null, signatories: [] });
  await app.in(ade, () => app.get(Rendering).render(before.id));
  expect((await pdfOf(before.code)).rawPayload.equals(printed)).toBe(true);
  expect(readPdf(printed).text).toContain('Award of Harbour');
  expect(readPdf(printed).descriptions).toContain('Ade Balogun');
  const after = CertificateSnapshot.parse((await issue(noor)).snapshot);
  expect([after.design, after.brand, after.signatories]).toEqual([
    'modern',
    { accent: '#7a2048', logo: null },
    [],
  ]);
});

test('a file of pictures that is lost is no loss: they are in the database', async () => {
  const { ade } = await app.cast();
  const logo = await logoOf(ade);
  const kept = await app.in(ade, () =>
    app.get(CertificatePictures).namedBy({ brand: { logo }, signatories: [{ signature: null }] }),
  );
  expect([...kept.keys()]).toEqual([logo]);
  await expect(
    app.in(ade, () => app.get(Database).query('UPDATE certificate_pictures SET width = 1')),
  ).rejects.toThrow('permission denied');
});

test('the accessible PDF is made when it is asked for, declares PDF/UA, and the register names both', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await app.settle();
  expect((await pdfOf(code, 'certificate-accessible.pdf')).statusCode).toBe(503);
  await app.settle();
  const { statusCode, rawPayload } = await pdfOf(code, 'certificate-accessible.pdf');
  expect(statusCode).toBe(200);
  expect(readPdf(rawPayload).metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await PDFDocument.load(rawPayload)).getPageCount()).toBe(1);
  const found = await app.get(VerificationReader).look(code);
  if (found.kind !== 'found') throw new Error('not found');
  const { pdf, accessible, pdfs } = found.entry.document;
  expect(pdfs).toEqual([pdf, accessible]);
  expect(new Set(pdfs).size).toBe(2);
});
