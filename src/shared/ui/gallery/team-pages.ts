import { pageHead } from '../page-head';
import { selection } from '../selection';
import { underWayTag } from '../tag';
import { block, part, sample, section } from './gallery';
import { queueTable } from './practice';
import { priya, requirements } from './priya';

const queue = sample(
  'Waiting for you',
  block(
    '',
    part(
      'page-head',
      pageHead({
        title: 'Waiting for you',
        lead: 'Three entries from two people; the oldest has waited four days.',
        places: [{ label: 'When you are away', path: '/' }],
      }),
    ),
  ),
  block(
    '',
    part(
      'selection',
      selection({
        action: '/sign-offs',
        table: queueTable,
        buttons: [{ label: 'Sign the ticked entries', icon: 'pen-line' }],
      }),
    ),
  ),
);

const standing = sample(
  'Priya Nair',
  block(
    '',
    part(
      'page-head',
      pageHead({
        title: 'Priya Nair',
        lead: 'Peer Supporter, enrolled 1 April 2026',
        crumbs: [{ label: 'People', path: '/' }],
        tag: underWayTag('Under way'),
      }),
    ),
  ),
  block('path-cairn', part('cairn', priya)),
  section('What the programme asks', block('', ...requirements.map((one) => part('requirement', one)))),
);

export const teamPages = {
  'Waiting for you': queue,
  'A person’s standing': standing,
};
