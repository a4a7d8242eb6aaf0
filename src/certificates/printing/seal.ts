type Point = readonly [x: number, y: number];

/** A closed outline: where it starts, then cubic curves as two handles and an end. */
interface Outline {
  start: Point;
  curves: readonly (readonly [Point, Point, Point])[];
}

/** A stone laid by hand: its box, where its top and bottom lie off centre, and how squarely it is worn (0.55 is an ellipse). */
interface Stone {
  left: number;
  top: number;
  width: number;
  height: number;
  crown: number;
  foot: number;
  worn: number;
  /** Degrees clockwise. */
  tilt: number;
}

/** Widest at the foot, each resting a little off the one below. */
const stones: readonly Stone[] = [
  { left: 8, top: 74, width: 84, height: 26.4, crown: -9, foot: 6, worn: 0.8, tilt: 0 },
  { left: 22, top: 54.5, width: 61, height: 19.6, crown: 8, foot: -6, worn: 0.74, tilt: 3 },
  { left: 19, top: 39.6, width: 53, height: 15.4, crown: -5, foot: 4, worn: 0.76, tilt: -3 },
  { left: 33, top: 21.6, width: 35, height: 18, crown: 3, foot: -2, worn: 0.68, tilt: 2 },
  { left: 41, top: 9.6, width: 20, height: 12.2, crown: -2, foot: 1, worn: 0.66, tilt: -6 },
];

const outline = ({ left, top, width, height, crown, foot, worn, tilt }: Stone): Outline => {
  const right = left + width;
  const bottom = top + height;
  const [peak, base, waist] = [left + width / 2 + crown, left + width / 2 + foot, top + height * 0.56];
  const towards = (from: number, to: number) => from + (to - from) * worn;
  const [sine, cosine] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)];
  const turned = ([x, y]: Point): Point => {
    const [dx, dy] = [x - left - width / 2, y - top - height / 2];
    return [left + width / 2 + dx * cosine - dy * sine, top + height / 2 + dx * sine + dy * cosine];
  };
  const curves: [Point, Point, Point][] = [
    [
      [left, towards(waist, top)],
      [towards(peak, left), top],
      [peak, top],
    ],
    [
      [towards(peak, right), top],
      [right, towards(waist, top)],
      [right, waist],
    ],
    [
      [right, towards(waist, bottom)],
      [towards(base, right), bottom],
      [base, bottom],
    ],
    [
      [towards(base, left), bottom],
      [left, towards(waist, bottom)],
      [left, waist],
    ],
  ];
  return {
    start: turned([left, waist]),
    curves: curves.map(([a, b, c]) => [turned(a), turned(b), turned(c)]),
  };
};

const tidy = (point: Point): string =>
  point.map((figure) => String(Math.round(figure * 100) / 100)).join(' ');

const svgPath = ({ start, curves }: Outline): string =>
  `M${tidy(start)}${curves.map((curve) => `C${curve.map(tidy).join(' ')}`).join('')}Z`;

/** The seal: a small cairn in a box of 100 by 100, standing on its lower edge; a stone's SVG path data each, lowest first. */
export const seal: readonly string[] = stones.map(outline).map(svgPath);
