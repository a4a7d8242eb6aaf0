import type { Design } from './design';
import { address, facts, firstCode, holder, hours, logo, said, secondCode, signatories } from './pieces';

/** A4 landscape: open sky above, ground below, and a cairn standing where they meet. */
export const classic: Design = (snapshot) => {
  const { organisation, wording, programme, brand } = snapshot;
  const [x, width] = [24, 177];
  const beside = brand.logo ? 46 : 0;
  const [side, across] = [215, 58];
  const two = snapshot.secondCode !== null;
  return {
    paper: { width: 297, height: 210 },
    parts: [
      ...logo(snapshot, { x, y: 16, width: 40, height: 16 }, 'start'),
      said(
        'organisation',
        organisation.name,
        { x: x + beside, y: 19, width: width - beside, height: 10 },
        { largest: 12, ink: 'soft', at: 'middle' },
      ),
      said('heading', wording.heading, { x, y: 41, width, height: 6 }, { largest: 13, ink: 'accent' }),
      said(
        'title',
        programme.title,
        { x, y: 49, width, height: 20 },
        {
          largest: 27,
          face: 'title',
          weight: 600,
          is: 'heading',
        },
      ),
      said(
        'before',
        wording.before,
        { x, y: 71, width, height: 9 },
        {
          largest: 13,
          ink: 'soft',
          at: 'bottom',
        },
      ),
      holder(
        snapshot,
        { x, y: 82, width, height: 27 },
        {
          largest: 50,
          face: 'title',
          weight: 600,
          at: 'middle',
        },
      ),
      said('statement', wording.statement, { x, y: 112, width: 150, height: 19 }, { largest: 13 }),
      ...hours(snapshot, { x, y: 153, width: 54, height: 43 }),
      facts(snapshot, { x: x + 64, y: 153, width: 50, height: 43 }),
      ...signatories(snapshot, { x: x + 124, y: 153, width: 56, height: 43 }),
      firstCode(snapshot, two ? side : side + 15, two ? 147 : 146, two ? 24 : 28),
      address(snapshot, { x: side, y: two ? 179 : 177, width: across, height: two ? 13 : 18 }, 'center'),
      ...secondCode(
        snapshot,
        { x: side + 28, y: 145, width: 31 },
        { x: side, y: 194, width: across, height: 8 },
        'center',
      ),
    ],
  };
};
