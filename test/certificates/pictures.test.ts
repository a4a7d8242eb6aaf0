import { parse } from 'node-html-parser';
import { readPng } from '../../src/certificates/baking/png';
import { readSvg } from '../../src/certificates/baking/svg';
import { pictureSize } from '../../src/certificates/designing/picture-size';
import { lettered } from '../../src/certificates/rendering/drawn.provider';
import { needsLettering } from '../../src/certificates/rendering/lettering';
import { linkPicture } from '../../src/certificates/printing/link-picture';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const fetched = async (code: string, file: string) => app.anyone().get(`/v/${code}/${file}`);
const uploaded = async (bytes: Buffer, name: string) =>
  words((await app.anyone().upload('/verify', {}, { file: new File([bytes as never], name) })).body);

test('a badge carries the credential, and is checked where it is handed in', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const svg = await fetched(code, 'badge.svg');
  const png = await fetched(code, 'badge.png');
  expect(pictureSize(png.rawPayload)).toEqual({ type: 'png', width: 960, height: 264 });
  expect([png.headers['content-type'], png.headers['cross-origin-resource-policy']]).toEqual([
    'image/png',
    'cross-origin',
  ]);
  const { body: token } = await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/vc+jwt' } });
  expect(readSvg(svg.body)).toBe(token);
  expect(readPng(png.rawPayload)).toBe(token);
  expect(await uploaded(svg.rawPayload, 'badge.svg')).toContain('Valid Rowan Ellis');
  expect(await uploaded(png.rawPayload, 'badge.png')).toContain('Valid Rowan Ellis');
});

test('a badge carries no credential that does not stand up', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  await app.in(rowan, () =>
    app
      .get(Database)
      .query(`UPDATE certificate_credentials SET jwt = left(jwt, -4) || 'AAAA' WHERE code = $1`, [code]),
  );
  const svg = await fetched(code, 'badge.svg');
  expect([svg.statusCode, readSvg(svg.body)]).toEqual([200, null]);
  expect(readPng((await fetched(code, 'badge.png')).rawPayload)).toBeNull();
});

test('a link shows a picture and words that name no person and give no verdict', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const page = parse((await app.anyone().get(`/v/${code}`)).body);
  const said = new Map(
    page
      .querySelectorAll('meta[property^=og:]')
      .map((meta) => [meta.getAttribute('property'), meta.getAttribute('content')]),
  );
  expect(said.get('og:title')).toBe('Certificate: Peer Supporter');
  expect(said.get('og:image')).toMatch(new RegExp(`^http.*/v/${code}/preview\\.png$`));
  expect([...said.values()].join()).not.toMatch(/Rowan|Valid/);
  const picture = await fetched(code, 'preview.png');
  expect(pictureSize(picture.rawPayload)).toEqual({ type: 'png', width: 1200, height: 630 });
  expect(picture.headers['cache-control']).toBe('public, max-age=86400');
  const again = await app
    .anyone()
    .get(`/v/${code}/preview.png`, { headers: { 'if-none-match': String(picture.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('a long title takes three lines of the picture of a link, and no more', () => {
  const said = { heading: 'Certificate', organisation: '<Harbour>', invitation: 'Look', dir: 'ltr' } as const;
  const svg = linkPicture({
    ...said,
    programme: 'Intentional Peer Support for Rural and Remote Communities in the North',
  });
  expect(svg.match(/font-size="68"/g)).toHaveLength(3);
  expect(svg).toContain('…</text>');
  expect(svg).toContain('&lt;Harbour&gt;');
});

test('the web page says what the PDF says, with both codes and their words', async () => {
  const { rowan } = await app.cast();
  const { code, number } = await issue(rowan);
  const { statusCode, body } = await fetched(code, 'certificate');
  expect(statusCode).toBe(200);
  const said = words(body);
  for (const part of [
    'Peer Supporter',
    'This is to certify that',
    'Rowan Ellis',
    '10 h 30 min',
    number,
    '30 April 2028',
  ])
    expect(said).toContain(part);
  const codes = parse(body).querySelectorAll('article svg[role=img]');
  expect(codes.map((one) => one.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('leads to the page where this certificate can be checked'),
    expect.stringContaining('holds this certificate itself'),
  ]);
  expect(body).toContain('fill="#3b5733"');
  expect((await fetched('0000-0000-0000-0', 'certificate')).statusCode).toBe(404);
});

test('a picture in other letters, or from the right, is left as it is', () => {
  const said = { heading: 'A', programme: 'ನ', organisation: 'A', invitation: 'A' } as const;
  expect(needsLettering(linkPicture({ ...said, dir: 'ltr' }))).toBe(true);
  expect(needsLettering(linkPicture({ ...said, dir: 'rtl' }))).toBe(false);
  expect(needsLettering(linkPicture({ ...said, programme: 'Peer ნ', dir: 'ltr' }))).toBe(false);
});

test.each([
  ['Kannada', 'ಕೋಕೋಕೋಕೋ', 'ಕಕಕಕ'],
  ['Malayalam', 'കാകാകാകാ', 'കകകക'],
  ['Tamil', 'காகாகாகா', 'கககக'],
])('letters of %s do not stand on each other in a picture', async (_, programme, plain) => {
  const said = { heading: 'A', organisation: 'A & B', invitation: 'A', dir: 'ltr' } as const;
  const [signs, letters] = await Promise.all(
    [programme, plain].map((words) => lettered(linkPicture({ ...said, programme: words }))),
  );
  expect(signs).not.toContain('<text');
  const [wide = 0, narrow = 0] = [signs, letters].map((svg = '') =>
    Math.max(...Array.from(svg.matchAll(/<use [^>]*?x="([\d.]+)"/g), ([, x]) => Number(x))),
  );
  expect(narrow).toBeGreaterThan(0);
  expect(wide).toBeGreaterThan(narrow * 1.3);
});
