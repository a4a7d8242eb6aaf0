/** A point of a drawing; y grows downwards. */
export type Point = readonly [x: number, y: number];

/** The outline of one stone about its own middle, finely enough to measure with, and as an SVG path. */
export type Stone = { outline: Point[]; path: string; light: string; veins: string[] };

const FINE = 96;

/** A small, fixed way of being irregular: the same seed gives the same numbers for ever. */
export function chance(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A worn stone of the given size: flat enough to lie, round enough to have lain in water, no two alike. */
export function stone(seed: number, width: number, height: number): Stone {
  const at = shape(seed, width / 2, height / 2);
  const outline = ring(FINE, (turn) => at(turn, 1));
  return {
    outline,
    path: smooth(ring(20, (turn) => at(turn, 1))),
    light: crescent(at),
    veins: veins(seed, at),
  };
}

type Shape = (turn: number, scale: number) => Point;

/** A point at `turn` (0 … 1, clockwise from the right), `scale` of the way from the middle to the rim. */
function shape(seed: number, a: number, b: number): Shape {
  const next = chance(seed);
  const between = (low: number, high: number) => low + (high - low) * next();
  const [roundTop, roundBelow] = [between(2.05, 2.4), between(2.35, 2.9)];
  const [lean, tilt] = [between(-0.12, 0.12), between(-0.04, 0.04)];
  const waves = [2, 3, 5].map((count) => ({
    count,
    depth: between(0.012, 0.05) / (count - 1),
    phase: between(0, 6.28),
  }));
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return (turn, scale) => {
    const angle = turn * 2 * Math.PI;
    const roundness = 2 / (Math.sin(angle) > 0 ? roundBelow : roundTop);
    const wave = waves.reduce(
      (sum, { count, depth, phase }) => sum + depth * Math.sin(count * angle + phase),
      1,
    );
    const y = b * power(Math.sin(angle), roundness) * wave * scale;
    const x = a * power(Math.cos(angle), roundness) * wave * scale - lean * y * (a / b) * 0.6;
    return [x * cos - y * sin, x * sin + y * cos];
  };
}

const power = (value: number, exponent: number) => Math.sign(value) * Math.abs(value) ** exponent;

const ring = (count: number, at: (turn: number) => Point): Point[] =>
  Array.from({ length: count }, (_, index) => at(index / count));

/** The light that lies on the upper edge, thinning out to either side. */
function crescent(at: Shape): string {
  const turns = Array.from({ length: 11 }, (_, index) => 0.55 + 0.34 * (index / 10));
  const outer = turns.map((turn) => at(turn, 0.9));
  const inner = turns.map((turn, index) => at(turn, 0.9 - 0.17 * Math.sin((index / 10) * Math.PI) ** 0.8));
  return smooth([...outer, ...inner.reverse().slice(1, -1)]);
}

/** One or two veins of another stone, as slate has them. */
function veins(seed: number, at: Shape): string[] {
  const next = chance(seed + 77);
  return Array.from({ length: next() > 0.45 ? 2 : 1 }, (_, index) => {
    const from = 0.42 - 0.1 * next() - index * 0.04;
    const to = 0.08 + 0.1 * next() - index * 0.03;
    const depth = 0.62 - index * 0.22;
    return line(Array.from({ length: 6 }, (_, step) => at(from + ((to - from) * step) / 5, depth)));
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
const text = ([x, y]: Point) => `${round(x)} ${round(y)}`;

/** The point at a place in a closed line, however often one has gone round it. */
export const around = (points: readonly Point[], index: number): Point =>
  points[(index + points.length) % points.length] ?? [0, 0];

/** An open line through points, rounded between them. */
export const line = (points: Point[]): string =>
  curves((index) => around(points, Math.min(Math.max(index, 0), points.length - 1)), points.length - 1);

/** A closed line through points, rounded between them. */
export const smooth = (points: Point[]): string =>
  `${curves((index) => around(points, index), points.length)}Z`;

function curves(at: (index: number) => Point, count: number): string {
  const segments = Array.from({ length: count }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${text(first)} ${text(second)} ${text(to)}`;
  });
  return `M${text(at(0))}${segments.join('')}`;
}

/** A closed line through points with straight edges, for shapes cut finely. */
export const polygon = (points: Point[]): string =>
  points.length === 0 ? '' : `M${points.map(text).join('L')}Z`;
