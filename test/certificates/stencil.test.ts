import fc from 'fast-check';
import { Stencils, type Words } from '../../src/certificates/verifying/stencil';

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[c] ?? '',
  );

type Card = { name: string; motto: string | null; lines: { label: string; text: string }[] };

const draw = (shape: { tone: string }, { name, motto, lines }: Card, write: (text: string) => string) =>
  `<p class="${shape.tone}">${write(name)}</p>${motto === null ? '' : `<q>${write(motto)}</q>`}` +
  `<ul>${lines.map(({ label, text }) => `<li title="${write(label)}">${write(text)} ${write(name)}</li>`).join('')}</ul>`;

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<b>', '"\'&', '\uE0000\uE001', '$&', '{{name}}'),
);
const card = fc.record({
  name: text,
  motto: fc.option(text),
  lines: fc.array(fc.record({ label: text, text }), { maxLength: 4 }),
});

test('a page that is filled in is the page that would have been drawn, whatever the words', () => {
  const stencils = new Stencils<{ tone: string }, Card>(
    ({ tone }) => tone,
    (shape, words) => draw(shape, words, (one) => one),
  );
  fc.assert(
    fc.property(fc.constantFrom('calm', 'loud'), card, (tone, words) => {
      expect(stencils.fill({ tone }, words)).toEqual(Buffer.from(draw({ tone }, words, escaped)));
    }),
    { numRuns: 500 },
  );
});

test('a page is drawn once for each shape', () => {
  let drawn = 0;
  const stencils = new Stencils<string, Words>(String, (_, words) => {
    drawn++;
    return JSON.stringify(words);
  });
  for (let at = 0; at < 50; at++) stencils.fill('one', { name: `n${at}`, more: null });
  expect(drawn).toBe(1);
  stencils.fill('one', { name: 'n', more: 'm' });
  stencils.fill('other', { name: 'n', more: null });
  expect(drawn).toBe(3);
});

test('shapes without end do not fill the memory', () => {
  const stencils = new Stencils<number, Words>(String, (shape) => String(shape));
  for (let shape = 0; shape < 2000; shape++) expect(stencils.fill(shape, []).toString()).toBe(String(shape));
});
