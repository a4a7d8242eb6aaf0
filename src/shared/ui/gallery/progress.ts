import { requirements } from './priya';
import { bars } from '../bars';
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
  section(
    'Bars',
    block(
      'measure',
      part(
        'bars',
        bars({
          caption: 'How the attempts went',
          columns: ['Result', 'People'],
          rows: [
            { label: '60 to 69%', fraction: 0.2, text: '4 people', tone: 'danger' },
            { label: '70 to 79%', fraction: 0, text: 'Nobody' },
            { label: '80 to 89%', fraction: 1, text: '20 people', more: 'Passed' },
          ],
        }),
      ),
    ),
  ),
  section('Requirements', block('', ...requirements.map((one) => part('requirement', one)))),
];
