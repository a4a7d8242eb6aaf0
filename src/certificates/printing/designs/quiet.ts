import type { Design } from './design';
import { codes } from './codes';
import { facts, holder, hours, logo, said, signatories } from './pieces';

/** A4 landscape: everything in the middle, light letters, one thin line, and much air. */
export const quiet: Design = (snapshot) => {
  const { organisation, wording, programme } = snapshot;
  const [x, width] = [38, 221];
  const middle = { align: 'center' } as const;
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
        { x, y: 69, width, height: 8 },
        {
          ...middle,
          largest: 12,
          ink: 'soft',
          at: 'bottom',
        },
      ),
      holder(
        snapshot,
        { x, y: 82, width, height: 25 },
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
      ...hours(snapshot, { x: 24, y: 152, width: 50, height: 43 }),
      facts(snapshot, { x: 84, y: 152, width: 38, height: 43 }),
      ...signatories(snapshot, { x: 132, y: 152, width: 48, height: 43 }, { face: 'title' }),
      ...codes(snapshot, { x: 189, y: 151, width: 85, height: 50 }, 243),
    ],
  };
};
