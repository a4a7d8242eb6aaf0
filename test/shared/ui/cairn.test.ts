import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cairn, type CairnStone, type StoneState } from '../../../src/shared/ui/cairn';
import { area, filled, lay } from '../../../src/shared/ui/cairn-layout';
import { mark } from '../../../src/shared/ui/mark';
import { type Point, polygon, smooth, stone } from '../../../src/shared/ui/stone';

const one = (state: StoneState, fraction = 0, name = 'Practice hours'): CairnStone => ({
  id: 'hours',
  name,
  figure: '6 of 10 h',
  state,
  fraction,
});

const many = (count: number) => Array.from({ length: count }, () => one('open'));
const drawn = (count: number, seed?: number) => cairn(many(count), { label: 'Your path', seed });

test('the same path is drawn the same way for ever, and another seed gives another cairn', () => {
  expect(drawn(6)).toEqual(drawn(6));
  expect(drawn(6, 1).stones).not.toEqual(drawn(6).stones);
});

test('a hundred other cairns drawn in between change nothing', () => {
  const before = drawn(5);
  for (let seed = 1; seed < 120; seed += 1) drawn(1, seed);
  expect(drawn(5)).toEqual(before);
  expect(drawn(5, 200)).toEqual(drawn(5, 200));
});

test('no two stones of a cairn are alike', () => {
  const paths = drawn(12).stones.map(({ path }) => path);
  expect(new Set(paths).size).toBe(12);
});

test('every stone rests on the one below and none floats or sinks in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 16 }), fc.nat(500), (count, seed) => {
      const sizes = Array.from({ length: count }, (_, index) => ({
        width: 230 - index * 9,
        height: 54 - index,
      }));
      lay(sizes, seed).forEach((upper, index, all) => {
        const lower = all[index - 1];
        if (!lower) return expect(upper.bottom).toBeCloseTo(0);
        expect(upper.bottom).toBeGreaterThanOrEqual(lower.top);
        expect(upper.bottom - lower.top).toBeLessThan(lower.height * 0.5);
        expect(Math.abs(upper.x - lower.x)).toBeLessThan(lower.width / 2);
      });
    }),
    { numRuns: 40 },
  );
});

test('the wide stones lie low and the small ones high', () => {
  const widths = drawn(8).stones.map(({ path }) => {
    const xs = [...path.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));
    return Math.max(...xs) - Math.min(...xs);
  });
  expect(widths[0]).toBeGreaterThan((widths[3] ?? 0) + 20);
  expect(widths[3]).toBeGreaterThan((widths[7] ?? 0) + 20);
});

test('a stone under way is filled by its share of the area', () => {
  const { outline } = stone(3, 200, 60);
  for (const share of [0.1, 0.33, 0.65, 0.9]) {
    const points = filled(outline, share)
      .slice(1, -1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number) as unknown as Point);
    expect(area(points) / area(outline)).toBeCloseTo(share, 1);
  }
});

test('only a stone under way is partly filled, and only one that is met shows its grain', () => {
  const states: StoneState[] = ['open', 'part', 'met', 'waived', 'unknown'];
  const { stones } = cairn(
    states.map((state) => one(state, 0.5)),
    { label: 'Your path' },
  );
  expect(stones.map(({ fill }) => fill !== null)).toEqual([false, true, false, false, false]);
  expect(stones.map(({ light }) => light !== null)).toEqual([false, false, true, false, false]);
});

test('a stone hardly begun shows that it is begun, and one almost done that it is not', () => {
  const fills = [0, 0.04, 0.96, 1].map(
    (fraction) => cairn([one('part', fraction)], { label: 'x' }).stones[0]?.fill,
  );
  expect(fills[0]).toBe(fills[1]);
  expect(fills[2]).toBe(fills[3]);
});

test('names never lie over each other, however long they are', () => {
  const words = fc.array(fc.constantFrom('Boundaries', 'and', 'self-care', 'references', 'of'), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (names) => {
      const { labels, viewBox } = cairn(
        names.map((name) => one('open', 0, name.join(' '))),
        { label: 'x' },
      );
      const tops = labels.map(({ place }) => Number(place.match(/ (-?[\d.]+)\)/)?.[1]));
      labels.forEach(({ figure }, index) => {
        if (index > 0) expect((tops[index] ?? 0) + Number(figure.y)).toBeLessThan(tops[index - 1] ?? 0);
      });
      expect(Math.min(...tops)).toBeGreaterThan(Number(viewBox.split(' ')[1]));
    }),
    { numRuns: 60 },
  );
});

test('the list says everything that the drawing shows', () => {
  expect(cairn([one('waived')], { label: 'Your path' }).list).toEqual([
    { ...one('waived'), stateKey: 'shared.cairn.state.waived' },
  ]);
});

test('a path that asks for nothing is a drawing without stones', () => {
  expect(drawn(0)).toMatchObject({ stones: [], labels: [], list: [] });
  expect(drawn(0).viewBox).not.toMatch(/Infinity|NaN/);
  expect([polygon([]), smooth([])]).toEqual(['', 'M0 0Z']);
});

test('the third stone of the mark lies on the ground when it is fallen', () => {
  const [stood, fell] = [mark(), mark('fallen', 'Not valid')];
  expect(fell.stones.slice(0, 2)).toEqual(stood.stones.slice(0, 2));
  expect(fell.stones[2]?.place).toContain('rotate');
  expect(fell.title).toBe('Not valid');
});

test.each(['solid', 'open', 'fallen'] as const)(
  'the mark kept in the templates is the %s mark as it is drawn',
  (state) => {
    const kept = readFileSync(
      join(__dirname, `../../../templates/shared/partials/mark-${state}.hbs`),
      'utf8',
    );
    for (const { path, place } of mark(state).stones) {
      expect(kept).toContain(`d="${path}"`);
      expect(kept).toContain(`transform="${place}"`);
    }
  },
);
