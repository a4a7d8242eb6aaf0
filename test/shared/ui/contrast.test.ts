import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contrast, parseOklch } from './colour';

const folder = join(__dirname, '../../../templates/assets/css');
const css = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const tokens = css.find(({ file }) => file === 'tokens.css')?.text ?? '';

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: parseOklch(light), dark: parseOklch(dark) }],
  ),
);

const ratio = (one: string, other: string, scheme: 'light' | 'dark') => {
  const [first, second] = [colours.get(one), colours.get(other)];
  if (!first || !second) throw new Error(`No such colour: ${first ? other : one}`);
  return contrast(first[scheme], second[scheme]);
};

const grounds = ['paper', 'raised', 'sunken'];
const text: [string, string[]][] = [
  ['ink', [...grounds, 'moss-tint', 'ochre-tint', 'clay-tint', 'sky-tint']],
  ['ink-soft', [...grounds, 'moss-tint']],
  ['moss', [...grounds, 'moss-tint']],
  ['moss-deep', [...grounds, 'moss-tint']],
  ['ochre', ['paper', 'raised', 'ochre-tint']],
  ['clay', ['paper', 'raised', 'clay-tint']],
  ['sky', ['paper', 'raised', 'sky-tint']],
  ['on-moss', ['moss', 'moss-deep']],
  ['on-clay', ['clay']],
];
const controls: [string, string[]][] = [
  ['edge', grounds],
  ['moss', [...grounds, 'moss-tint']],
  ['clay', ['paper', 'raised', 'clay-tint']],
  ['focus', [...grounds, 'moss-tint']],
];
const drawings: [string, string[]][] = ['stone-1', 'stone-2', 'stone-3', 'stone-4'].map((stone) => [
  stone,
  ['paper', 'raised'],
]);

const pairs = (of: [string, string[]][]) =>
  of.flatMap(([one, others]) =>
    others.flatMap((other) => (['light', 'dark'] as const).map((scheme) => [one, other, scheme] as const)),
  );

test.each(pairs(text))('%s can be read on %s, %s', (one, other, scheme) => {
  expect(ratio(one, other, scheme)).toBeGreaterThanOrEqual(7);
});

test.each(pairs(controls))('%s can be found on %s, %s', (one, other, scheme) => {
  expect(ratio(one, other, scheme)).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(drawings))('%s can be seen on %s, %s', (one, other, scheme) => {
  expect(ratio(one, other, scheme)).toBeGreaterThanOrEqual(3);
});

test('black on white measures 21', () => {
  expect(contrast(parseOklch('0 0 0'), parseOklch('1 0 0'))).toBeCloseTo(21, 1);
});

test('there are six sizes of type and no more', () => {
  const sizes = new Set([...tokens.matchAll(/--(text-[\w]+): [\d.]+rem/g)].map(([, name]) => name));
  expect([...sizes]).toEqual(['text-s', 'text-m', 'text-l', 'text-xl', 'text-2xl', 'text-3xl']);
  for (const { file, text: rules } of css) {
    const sized = [...rules.matchAll(/font-size: ([^;]+);/g)].map(([, value]) => value ?? '');
    const odd = sized.filter((value) => !/^var\(--text-|^0\.92em$|^10\.5pt$|^1[58]px$/.test(value));
    expect({ file, odd }).toEqual({ file, odd: [] });
  }
});

test('no colour is written outside the tokens but for shades laid over a page and paper itself', () => {
  for (const { file, text: rules } of css) {
    if (file === 'tokens.css') continue;
    const odd = (rules.match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\([^)]*\)/gi) ?? []).filter(
      (value) => !value.includes('/'),
    );
    expect({ file, odd: file === 'print.css' ? [] : odd }).toEqual({ file, odd: [] });
  }
});
