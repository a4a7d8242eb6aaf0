import type { Design } from './design';
import { address, firstCode, secondCode } from './codes';
import { facts, holder, hours, logo, said, signatoriesInARow } from './pieces';

/** A4 portrait: the programme in large letters on the organisation's colour, everything else on white. */
export const modern: Design = (snapshot) => {
  const { organisation, wording, programme, brand } = snapshot;
  const [x, width] = [22, 166];
  const words = brand.logo ? width - 50 : width;
  return {
    paper: { width: 210, height: 297 },
    parts: [
      said('organisation', organisation.name, { x, y: 16, width, height: 10 }, { largest: 12, ink: 'light' }),
      said('heading', wording.heading, { x, y: 34, width, height: 6 }, { largest: 13, ink: 'light' }),
      said(
        'title',
        programme.title,
        { x, y: 42, width, height: 26 },
        {
          largest: 32,
          weight: 600,
          ink: 'light',
          is: 'heading',
        },
      ),
      ...logo(snapshot, { x: x + width - 44, y: 84, width: 44, height: 20 }, 'end'),
      said(
        'before',
        wording.before,
        { x, y: 90, width: words, height: 9 },
        {
          largest: 13,
          ink: 'soft',
          at: 'bottom',
        },
      ),
      holder(snapshot, { x, y: 103, width, height: 33 }, { largest: 40, weight: 600, at: 'middle' }),
      said('statement', wording.statement, { x, y: 141, width: 150, height: 27 }, { largest: 13 }),
      ...hours(snapshot, { x, y: 184, width: 78, height: 44 }),
      facts(snapshot, { x: x + 96, y: 184, width: 70, height: 44 }),
      ...signatoriesInARow(snapshot, { x, y: 232, width, height: 26 }, {}),
      firstCode(snapshot, x, 258, 31),
      address(snapshot, { x: x + 35, y: 258, width: 45, height: 24 }, 'start'),
      ...secondCode(
        snapshot,
        { x: x + width - 31, y: 258, width: 31 },
        { x: x + width - 75, y: 258, width: 40, height: 24 },
        'end',
      ),
    ],
  };
};
