import type { Design } from './design';
import { codes } from './codes';
import { facts, holder, hours, logo, said, signatories } from './pieces';

/** A4 landscape: open sky above, ground below, and a cairn standing where they meet. */
export const classic: Design = (snapshot) => {
  const { organisation, wording, programme, brand } = snapshot;
  const [x, width] = [24, 177];
  const beside = brand.logo ? 46 : 0;
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
        { x, y: 70, width, height: 9 },
        {
          largest: 13,
          ink: 'soft',
          at: 'bottom',
        },
      ),
      holder(
        snapshot,
        { x, y: 83, width, height: 25 },
        {
          largest: 50,
          face: 'title',
          weight: 600,
          at: 'middle',
        },
      ),
      said('statement', wording.statement, { x, y: 112, width: 150, height: 19 }, { largest: 13 }),
      ...hours(snapshot, { x, y: 153, width: 50, height: 43 }),
      facts(snapshot, { x: x + 60, y: 153, width: 38, height: 43 }),
      ...signatories(snapshot, { x: x + 108, y: 153, width: 48, height: 43 }, { face: 'title', weight: 600 }),
      ...codes(snapshot, { x: 189, y: 148, width: 85, height: 54 }, 244),
    ],
  };
};
