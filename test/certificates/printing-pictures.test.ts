import { badge, type Badge } from '../../src/certificates/printing/badge';
import jsQR from 'jsqr';
import { qrCode, type QrCode, qrPixels } from '../../src/certificates/printing/qr-code';
import { readFileSync } from 'node:fs';
import { seal } from '../../src/certificates/printing/seal';

/** Whether the middle of a module lies inside an odd number of outlines, of each module. */
function darkModules({ size, outline }: QrCode): boolean[] {
  const upright = outline
    .split('Z')
    .map((area) => Array.from(area.matchAll(/(\d+) (\d+)/g), ([, x, y]) => [Number(x), Number(y)] as const))
    .flatMap((corners) =>
      corners.map(([x, y], at) => {
        const [toX, toY] = corners[(at + 1) % corners.length] ?? [x, y];
        return { x, toX, top: Math.min(y, toY), foot: Math.max(y, toY) };
      }),
    )
    .filter(({ x, toX }) => x === toX);
  return Array.from({ length: size * size }, (_, cell) => {
    const [column, row] = [(cell % size) + 0.5, Math.floor(cell / size) + 0.5];
    return upright.filter(({ x, top, foot }) => x > column && top < row && foot > row).length % 2 === 1;
  });
}

test.each(['https://cairn.example.org/v/7KQ2-M9XD-4TRV-C', `https://example.org/${'long/'.repeat(30)}`])(
  'the outlines of the QR code of %s enclose exactly the modules that print dark',
  (address) => {
    const traced = qrCode(address);
    const { size, pixels } = qrPixels(address);
    const each = size / traced.size;
    const printed = Array.from({ length: traced.size ** 2 }, (_, cell) => {
      const [x, y] = [cell % traced.size, Math.floor(cell / traced.size)];
      return pixels[y * each * size + x * each] === 0;
    });
    expect(darkModules(traced)).toEqual(printed);
  },
);

test.each([
  'https://cairn.example.org/v/7KQ2-M9XD-4TRV-C',
  'https://пример.example/v/7KQ2',
  'CAIRN1:ABC$%*+'.repeat(40),
])('a camera reads %s from the pixels of its code', (content) => {
  const { size, pixels } = qrPixels(content);
  const air = 16;
  const across = size + 2 * air;
  const picture = new Uint8ClampedArray(across * across * 4).fill(255);
  pixels.forEach((grey, at) => {
    const place = ((Math.floor(at / size) + air) * across + (at % size) + air) * 4;
    picture.fill(grey, place, place + 3);
  });
  expect(jsQR(picture, across, across)?.data).toBe(content);
});

test('the cairn that designs draw is the seal', () => {
  const drawn = JSON.parse(readFileSync('templates/certificates/seal.json', 'utf8')) as unknown[];
  const figures = (path: unknown) => JSON.stringify(path).match(/-?\d+(\.\d+)?/g);
  expect(drawn.map(figures)).toEqual(seal.map(figures));
});

const said: Badge = {
  mark: 'solid',
  programme: 'Peer Supporter',
  organisation: 'Harbour Peer Support',
  status: 'Valid',
  description: 'Rowan’s certificate is valid until 21 November 2028.',
  locale: 'en-GB',
  dir: 'ltr',
};

test('a badge says what it shows to those who cannot see it', () => {
  const svg = badge(said);
  expect(svg).toContain('role="img" aria-labelledby="title description"');
  expect(svg).toContain('<title id="title">Peer Supporter, Harbour Peer Support: Valid</title>');
  expect(svg).toContain('<desc id="description">Rowan’s certificate is valid until 21 November 2028.</desc>');
});

test.each(['Active, 22 November 2026 at 07:13', 'Replaced by a newer one, 22 September 2026 at 07:13'])(
  'a badge says in full: %s',
  (status) => {
    expect(badge({ ...said, status })).toContain(`>${status}</text>`);
  },
);

test('nothing in a badge is read as markup', () => {
  const svg = badge({ ...said, programme: '<script>"&\'', organisation: '</text>', description: ']]>' });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;&apos;');
  expect(svg.match(/<\/text>/g)).toHaveLength(3);
});

test('a long title takes two lines and then ends in an ellipsis', () => {
  const svg = badge({
    ...said,
    programme: 'Advanced Peer Supporter in Recovery and Family Groups of All Kinds',
  });
  expect(svg).toContain('>Advanced Peer Supporter<');
  expect(svg).toContain('>in Recovery and Family…<');
});

test('a title of one long word is broken', () => {
  expect(badge({ ...said, programme: 'P'.repeat(30) })).toContain(`>${'P'.repeat(24)}<`);
});

test('valid stands solid, cannot tell is open, not valid has a fallen stone', () => {
  expect(badge(said)).not.toMatch(/rotate|fill="none"/);
  expect(badge({ ...said, mark: 'open' }).match(/fill="none"/g)).toHaveLength(5);
  expect(badge({ ...said, mark: 'fallen' }).match(/rotate/g)).toHaveLength(1);
});

test('a badge in Arabic stands the other way round', () => {
  expect(badge({ ...said, dir: 'rtl' })).toContain('direction="rtl"');
  expect(badge({ ...said, dir: 'rtl' })).toContain('translate(368 20)');
});
