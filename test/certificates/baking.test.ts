import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { bakePng, readPng } from '../../src/certificates/baking/png';
import { bakeSvg, readSvg } from '../../src/certificates/baking/svg';

const plain =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>';
const picture = () => new Uint8Array(new Resvg(plain).render().asPng());
const jwt = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiUm93YW4ifQ.c2lnbmF0dXJl-_';
const json = JSON.stringify({ name: 'Zoë <Moss> & "Sons" ]]> 李', proof: [{ type: 'DataIntegrityProof' }] });

test('a token is baked into an SVG as an attribute, and read again', () => {
  const baked = bakeSvg(plain, jwt);
  expect(baked).toContain('<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns=');
  expect(baked).toContain(`><openbadges:credential verify="${jwt}"></openbadges:credential><rect`);
  expect(readSvg(baked)).toBe(jwt);
});

test('JSON is baked into an SVG as text, says the same when read again, and the picture still draws', () => {
  const baked = bakeSvg(plain, json);
  expect(JSON.parse(readSvg(baked) ?? '')).toEqual(JSON.parse(json));
  expect(new Resvg(baked).render().asPng().equals(new Resvg(plain).render().asPng())).toBe(true);
});

test('whatever a credential says comes out of both pictures again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (said) => {
      const credential = JSON.stringify({ said });
      expect(JSON.parse(readSvg(bakeSvg(plain, credential)) ?? '')).toEqual(JSON.parse(credential));
      expect(readPng(bakePng(picture(), credential))).toBe(credential);
    }),
    { numRuns: 40 },
  );
});

test('another prefix and a comment before it are no hindrance', () => {
  const foreign = `<?xml version="1.0"?><!-- made elsewhere --><s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential verify="${jwt}"/></s:svg>`;
  expect(readSvg(foreign)).toBe(jwt);
});

test.each([
  ['no credential', plain],
  ['no picture', 'hello'],
  ['a picture that breaks off', `${bakeSvg(plain, jwt).slice(0, -6)}`],
  ['an element of another namespace', plain.replace('<rect', `<credential verify="${jwt}"/><rect`)],
  ['two', bakeSvg(plain, jwt).replace('<rect', `<openbadges:credential verify="${jwt}"/><rect`)],
  ['nothing and another', bakeSvg(plain, jwt).replace('<openb', '<openbadges:credential/><openb')],
  ['nothing in the element', plain.replace('<rect', '<openbadges:credential/><rect')],
])('an SVG with %s holds none', (_, svg) => {
  expect(readSvg(svg)).toBeNull();
});

test('a PNG keeps its picture, and a credential once', () => {
  const baked = bakePng(picture(), json);
  expect(readPng(baked)).toBe(json);
  expect([...baked.subarray(0, picture().length - 12)]).toEqual([...picture().subarray(0, -12)]);
  expect(() => bakePng(baked, jwt)).toThrow('already');
  expect(() => bakeSvg(bakeSvg(plain, jwt), jwt)).toThrow('already');
});

test('a PNG with two credentials holds none that can be told', () => {
  const [one, other] = [bakePng(picture(), jwt), bakePng(picture(), json)];
  const at = picture().length - 12;
  const both = Buffer.concat([one.subarray(0, -12), other.subarray(at)]);
  expect(readPng(both)).toBeNull();
});

test('a PNG that was cut off, or whose text was altered, holds none', () => {
  const baked = bakePng(picture(), jwt);
  const altered = baked.slice();
  const at = Buffer.from(baked).indexOf('eyJ');
  altered[at] = 'f'.charCodeAt(0);
  expect([readPng(altered), readPng(baked.slice(0, at + 10)), readPng(picture())]).toEqual([
    null,
    null,
    null,
  ]);
  expect(readPng(new TextEncoder().encode('GIF89a'))).toBeNull();
  expect(() => bakePng(picture().slice(0, 30), jwt)).toThrow('whole PNG');
  expect(() => bakeSvg('<svg/>', jwt)).toThrow('SVG');
});
