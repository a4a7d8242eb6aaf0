import { requirements } from './priya';
import { progress } from '../progress';
import { section, block, part } from './gallery';

export const standings = [
  section(
    'Meter and ring',
    block(
      'stack measure',
      ...[0, 0.65, 1].map((fraction) =>
        part('meter', progress({ label: 'Practice hours', fraction, text: `${fraction * 10} h of 10 h` })),
      ),
    ),
    block(
      'row',
      ...[0, 0.33, 1].map((fraction) =>
        part(
          'ring',
          progress({
            label: 'Lessons',
            fraction,
            text: `${Math.round(fraction * 6)} of 6`,
            short: `${fraction * 100} %`,
          }),
        ),
      ),
    ),
  ),
  section('Requirements', block('', ...requirements.map((one) => part('requirement', one)))),
];
