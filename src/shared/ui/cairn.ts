import { filled, lay, type Laid, type Size } from './cairn-layout';
import type { Given } from './given';
import { chance, line, type Point } from './stone';

export type StoneState = 'open' | 'part' | 'met' | 'waived' | 'unknown';

export type CairnStone = {
  id: string;
  /** What is asked: "Practice hours". */
  name: string;
  /** How far it is: "6 h 30 min of 10 h". */
  figure: string;
  state: StoneState;
  /** 0 … 1; how much of a stone in state `part` is filled. */
  fraction: number;
};

export type CairnInput = {
  /** Says what the drawing shows, to those who do not see it: "Your path to Peer Supporter". */
  label: string;
  /** Another seed, another cairn. */
  seed?: Given<number>;
};

const WRAP = 27;
const LINE = 22;
const FIGURE = 20;
const EDGE = 8;
const FOOT = 24;

/**
 * The growing cairn: one stone for each requirement, the first at the foot. The drawing is for the eye; the list
 * beside it says the same in words. The same stones are drawn the same way for ever.
 */
export function cairn(stones: readonly CairnStone[], { label, seed }: CairnInput) {
  const laid = laidOut(stones.length, seed ?? 0);
  const left = Math.min(...laid.map((at) => at.left), -60) - EDGE;
  const right = Math.max(...laid.map((at) => at.right), 60) + EDGE;
  const placed = stones.map((stone, index) => ({ stone, at: laid[index] as Laid, index }));
  const labels = labelled(placed, right + 30);
  const top = Math.min(...laid.map((at) => at.top), ...labels.map((one) => one.top), -60) - EDGE;
  const [width, height] = [right - left, FOOT - top];
  return {
    label,
    viewBox: [left, top, width, height].map(one).join(' '),
    width: String(one(width)),
    height: String(one(height)),
    ground: ground(left, right),
    stones: placed.map(drawn),
    labels: labels.map(({ view }) => view),
    list: stones.map((stone) => ({ ...stone, stateKey: `shared.cairn.state.${stone.state}` })),
  };
}

const known = new Map<string, Laid[]>();

/** Where the stones lie depends on how many they are and on nothing else, so it is worked out once. */
function laidOut(count: number, seed: number): Laid[] {
  const key = `${count}/${seed}`;
  const laid = known.get(key) ?? lay(sizes(count, seed), seed);
  if (known.size < 100) known.set(key, laid);
  return laid;
}

type Placed = { stone: CairnStone; at: Laid; index: number };

/** Wide stones low, small ones high; many stones are flatter, so that the cairn keeps its shape. */
const sizes = (count: number, seed: number): Size[] =>
  Array.from({ length: count }, (_, index) => {
    const luck = chance(seed + index * 17 + 1)();
    const height = count === 1 ? 0.35 : index / (count - 1);
    const smallest = Math.max(74, 150 - count * 11);
    return {
      width: (236 - (236 - smallest) * height ** 0.92) * (0.93 + luck * 0.13),
      height: (64 - 18 * height) * (0.9 + luck * 0.22) * (count > 9 ? 0.82 : 1),
    };
  });

const drawn = ({ stone: { state, fraction }, at, index }: Placed) => ({
  state,
  tint: String((index % 4) + 1),
  place: `translate(${one(at.x)} ${one(at.y)})`,
  path: at.path,
  rim: state === 'met' ? null : at.path,
  fill: state === 'part' ? filled(at.outline, Math.min(0.96, Math.max(0.04, fraction))) : null,
  light: state === 'met' ? at.light : null,
  veins: state === 'met' ? at.veins : [],
});

/** Names beside their stones, moved apart where two would touch, each tied to its stone by a thin line. */
function labelled(placed: Placed[], x: number) {
  let floor = 18;
  return placed.map(({ stone, at }) => {
    const lines = wrap(stone.name);
    const height = lines.length * LINE + FIGURE;
    const middle = Math.min(at.y, floor - height / 2);
    const top = middle - height / 2;
    floor = top - 6;
    return {
      top,
      view: {
        leader: leader([at.right + 5, at.y], [x - 8, middle]),
        place: `translate(${one(x)} ${one(top)})`,
        lines: lines.map((text, row) => ({ text, y: String(row * LINE + 16) })),
        figure: { text: stone.figure, y: String(lines.length * LINE + 14) },
      },
    };
  });
}

const leader = ([fromX, fromY]: Point, [toX, toY]: Point): string => {
  const half = one((fromX + toX) / 2);
  return `M${one(fromX)} ${one(fromY)}C${half} ${one(fromY)} ${half} ${one(toY)} ${one(toX)} ${one(toY)}`;
};

/** Words in lines short enough to stand beside the drawing. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WRAP)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const ground = (left: number, right: number): string => {
  const at = (share: number, y: number): Point => [left + (right - left) * share, y];
  return line([at(-0.04, 11), at(0.12, 7), at(0.34, 5), at(0.55, 6), at(0.78, 5), at(0.95, 8), at(1.06, 12)]);
};

const one = (value: number) => Math.round(value * 10) / 10;
