import { lay } from './cairn-layout';
import { type Given, shown } from './given';

/** Solid: it stands. Open: nothing yet, or it cannot be told. Fallen: it does not stand any more. */
export type MarkState = 'solid' | 'open' | 'fallen';

const SEED = 24;
const sizes = [
  { width: 232, height: 84 },
  { width: 172, height: 74 },
  { width: 112, height: 66 },
];
const beside = 'translate(184 -33) rotate(17)';

/** Drawn once: they lie on every page that has nothing to show, always the same. */
const stones = lay(sizes, SEED);

/** The small cairn of three stones: brand, empty state, seal and verdict. Decorative unless it is given a title. */
export const mark = (state: MarkState = 'solid', title?: Given<string>) => ({
  state,
  viewBox: state === 'fallen' ? '-142 -232 402 246' : '-142 -232 284 246',
  title: shown(title),
  stones: stones.map(({ x, y, path, light }, index) => ({
    tint: String(index + 1),
    path,
    light,
    place: state === 'fallen' && index === 2 ? beside : `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
  })),
});
