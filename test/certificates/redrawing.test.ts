import { Resvg } from '@resvg/resvg-js';
import { pictureSize } from '../../src/certificates/designing/picture-size';
import { redraw } from '../../src/certificates/designing/redraw.provider';
import { svgFault } from '../../src/certificates/designing/svg-faults';

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20"${more}>${inside}</svg>`;
const rect = '<rect width="60" height="20" fill="#06c"/>';
const png = Buffer.from(new Resvg(svg(rect)).render().asPng());
const fault = (bytes: Buffer | string) => {
  const done = redraw(Buffer.from(bytes));
  return 'fault' in done ? done.fault : null;
};

test('a PNG and an SVG are drawn anew as a small PNG, in their proportions', () => {
  for (const given of [Buffer.from(svg(rect)), png]) {
    const done = redraw(given);
    if ('fault' in done) throw new Error(done.fault.kind);
    expect([done.drawn.width, done.drawn.height]).toEqual([720, 240]);
    expect(pictureSize(done.drawn.png)).toEqual({ type: 'png', width: 720, height: 240 });
    expect(redraw(given)).toEqual(done);
  }
});

test('what stands in a PNG beside its picture is not kept', () => {
  const text = Buffer.from('tEXtsecret\0whereabouts');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length - 4);
  const given = Buffer.concat([png.subarray(0, 33), length, text, Buffer.alloc(4), png.subarray(33)]);
  const done = redraw(given);
  expect('drawn' in done && done.drawn.png.includes('whereabouts')).toBe(false);
});

test.each([
  ['script', '<script>alert(1)</script>'],
  ['image', '<image href="/etc/passwd.png"/>'],
  ['use', '<g id="a"/><use href="#a"/>'],
  ['foreignObject', '<foreignObject/>'],
  ['filter', '<filter id="f"/>'],
  ['animate', '<rect><animate/></rect>'],
  ['a', '<a xlink:href="https://example.org"><rect/></a>'],
  ['text', '<text>no font</text>'],
  ['href', '<linearGradient xlink:href="file:///etc/passwd"/>'],
  ['href', '<rect fill="url(https://example.org/x)"/>'],
  ['url()', '<style>@import "x.css";</style>'],
])('an SVG with %s is not drawn: %s', (element, inside) => {
  expect(svgFault(svg(inside))).toEqual({ kind: 'element', element });
});

test.each([
  ['broken', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ['broken', '<svg><rect/></svg>'],
  [
    'broken',
    `<?xml version="1.0"?><!DOCTYPE svg SYSTEM "x"><html/><svg xmlns="http://www.w3.org/2000/svg"/>`,
  ],
  ['too-much', svg('<g>'.repeat(70) + '</g>'.repeat(70))],
  ['too-much', svg('<rect/>'.repeat(5000))],
  ['not-a-picture', 'GIF89a'],
  ['not-a-picture', '%PDF-1.7'],
])('%s: %#', (kind, given) => {
  expect(fault(given)).toMatchObject({ kind });
});

test('entities are refused, colours by reference within the file are not', () => {
  expect(svgFault(`<!DOCTYPE svg [<!ENTITY a "aa">]>${svg(rect)}`)).toEqual({
    kind: 'element',
    element: 'DOCTYPE',
  });
  expect(svgFault(svg('<linearGradient id="g"/><rect fill="url(#g)"/>'))).toBeNull();
});

test('too many bytes and too many pixels are refused before anything is drawn', () => {
  expect(fault(Buffer.alloc(3 * 1024 * 1024))).toEqual({ kind: 'too-large' });
  const huge = Buffer.from(png);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  expect(fault(huge)).toEqual({ kind: 'too-many-pixels' });
  expect(fault(png.subarray(0, 60))).not.toBeNull();
});

test('a JPEG says how large it is behind whatever segments', () => {
  const jpeg = Buffer.from('ffd8ffe000040102ffc0001108012c019003012200021101031101', 'hex');
  expect(pictureSize(jpeg)).toEqual({ type: 'jpeg', width: 400, height: 300 });
  expect(pictureSize(jpeg.subarray(0, 8))).toBeNull();
  expect(pictureSize(Buffer.from('ffd8000000000000000000000000', 'hex'))).toBeNull();
});
