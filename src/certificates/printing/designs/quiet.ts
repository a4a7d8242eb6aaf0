import type { Design } from './design';
import { address, facts, firstCode, holder, hours, logo, said, secondCode, signatories } from './pieces';

/** A4 landscape: everything in the middle, light letters, one thin line, and much air. */
export const quiet: Design = (snapshot) => {
  const { organisation, wording, programme } = snapshot;
  const [x, width] = [38, 221];
  const middle = { align: 'center' } as const;
  const [side, across] = [212, 62];
  const two = snapshot.secondCode !== null;
  return {
    paper: { width: 297, height: 210 },
    parts: [
      ...logo(snapshot, { x: 118.5, y: 14, width: 60, height: 15 }, 'center'),
      said(
        'organisation',
        organisation.name,
        { x, y: 31, width, height: 8 },
        {
          ...middle,
          largest: 11,
          ink: 'soft',
        },
      ),
      said(
        'heading',
        wording.heading,
        { x, y: 44, width, height: 6 },
        {
          ...middle,
          largest: 12,
          ink: 'accent',
        },
      ),
      said(
        'title',
        programme.title,
        { x, y: 52, width, height: 15 },
        {
          ...middle,
          largest: 25,
          face: 'title',
          is: 'heading',
        },
      ),
      said(
        'before',
        wording.before,
        { x, y: 70, width, height: 8 },
        {
          ...middle,
          largest: 12,
          ink: 'soft',
          at: 'bottom',
        },
      ),
      holder(
        snapshot,
        { x, y: 80, width, height: 26 },
        {
          ...middle,
          largest: 46,
          face: 'title',
          at: 'middle',
        },
      ),
      said(
        'statement',
        wording.statement,
        { x: 68.5, y: 114, width: 160, height: 20 },
        {
          ...middle,
          largest: 12,
        },
      ),
      ...hours(snapshot, { x: 24, y: 152, width: 58, height: 43 }),
      facts(snapshot, { x: 94, y: 152, width: 48, height: 43 }),
      ...signatories(snapshot, { x: 152, y: 152, width: 52, height: 43 }),
      firstCode(snapshot, two ? side : side + 18, two ? 152 : 151, two ? 24 : 26),
      address(snapshot, { x: side, y: two ? 184 : 180, width: across, height: two ? 11 : 17 }, 'center'),
      ...secondCode(
        snapshot,
        { x: side + 31, y: 150, width: 31 },
        { x: side, y: 196, width: across, height: 7 },
        'center',
      ),
    ],
  };
};
