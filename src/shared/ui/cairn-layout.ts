import { around, chance, polygon, type Point, stone, type Stone } from './stone';

/** A stone where it came to lie: `x`, `y` is its middle; the ground is at y = 0 and y grows downwards. */
export type Laid = Stone & {
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
};

export type Size = { width: number; height: number };

/** Stones of these sizes from the ground up, each let down until it rests on the one below. */
export function lay(sizes: readonly Size[], seed: number): Laid[] {
  const laid: Laid[] = [];
  sizes.forEach(({ width, height }, index) => {
    const below = laid.at(-1);
    const room = below ? Math.min(20, (below.width - width) * 0.4 + 5) : 0;
    const aside = (chance(seed + index * 31 + 5)() - 0.5) * 2 * room * (index % 2 === 0 ? 0.75 : 1);
    laid.push(
      settle(stone(seed + index * 13 + 3, width, height), (below ? below.x * 0.45 : 0) + aside, below),
    );
  });
  return laid;
}

function settle(drawn: Stone, x: number, below: Laid | undefined): Laid {
  const [xs, ys] = [drawn.outline.map(([px]) => px), drawn.outline.map(([, py]) => py)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const y = below ? restingHeight(drawn.outline, x, below) : -bottom;
  return {
    ...drawn,
    x,
    y,
    left: x + left,
    right: x + right,
    top: y + top,
    bottom: y + bottom,
    width: right - left,
    height: bottom - top,
  };
}

/** How far down a stone sinks until it first touches; bedded in by a hair, as stones are. */
function restingHeight(outline: Point[], x: number, below: Laid): number {
  let highest = Infinity;
  for (let step = Math.ceil(below.left); step <= below.right; step += 2) {
    const roof = extreme(below.outline, step - below.x, Math.min);
    const sole = extreme(outline, step - x, Math.max);
    if (roof !== null && sole !== null) highest = Math.min(highest, below.y + roof - sole);
  }
  return highest + 1.5;
}

function extreme(outline: Point[], x: number, pick: (...values: number[]) => number): number | null {
  let found: number | null = null;
  outline.forEach((from, index) => {
    const to = around(outline, index + 1);
    if (from[0] === to[0] || x < Math.min(from[0], to[0]) || x > Math.max(from[0], to[0])) return;
    const y = from[1] + ((x - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
    found = found === null ? y : pick(found, y);
  });
  return found;
}

/** The part of a stone that is filled when `fraction` of its area is: from its sole up to a level line. */
export function filled(outline: Point[], fraction: number): string {
  const whole = area(outline);
  let [low, high] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (area(under(outline, middle)) / whole > fraction) low = middle;
    else high = middle;
  }
  return polygon(under(outline, low));
}

function under(outline: Point[], level: number): Point[] {
  return outline.flatMap((from, index): Point[] => {
    const to = around(outline, index + 1);
    const kept: Point[] = from[1] >= level ? [from] : [];
    if (from[1] >= level === to[1] >= level) return kept;
    const share = (level - from[1]) / (to[1] - from[1]);
    return [...kept, [from[0] + share * (to[0] - from[0]), level]];
  });
}

/** The area inside a closed outline. */
export const area = (outline: Point[]): number =>
  Math.abs(
    outline.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = around(outline, index + 1);
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;
