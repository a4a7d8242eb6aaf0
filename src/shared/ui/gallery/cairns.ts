import { pageHead } from '../page-head';
import { mark } from '../mark';
import { gallery, section, block, part } from './gallery';
import { priya, long, rowan, beginning } from './priya';

export const cairns = gallery('The cairn', [
  { title: null, blocks: [block('', part('page-head', pageHead({ title: 'The cairn' })))] },
  section('Under way', block('', part('cairn', priya))),
  section('A longer path', block('', part('cairn', long))),
  section('Before the first step', block('', part('cairn', beginning))),
  section('Walked to its end', block('', part('cairn', rowan))),
  section(
    'The mark',
    block(
      'row',
      part('mark', mark('solid', 'Valid')),
      part('mark', mark('open', 'Cannot tell')),
      part('mark', mark('fallen', 'Not valid')),
    ),
  ),
]);
