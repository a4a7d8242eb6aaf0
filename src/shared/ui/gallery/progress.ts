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
  section(
    'Bars in a few letters',
    block(
      'measure',
      part(
        'bars',
        bars({
          caption: 'A week',
          columns: ['Day', 'Time'],
          compact: true,
          rows: [
            { label: 'Mon 4 May', fraction: 0.6, beyond: 1, text: '2 h 30 min', more: '1 h 30 min counted' },
            { label: 'Tue 5 May', fraction: 0, beyond: 0, text: '0 min' },
            { label: 'Wed 6 May', fraction: 0, beyond: 0.4, text: '1 h not counted' },
          ],
        }),
      ),
    ),
  ),
  section('Requirements', block('', ...requirements.map((one) => part('requirement', one)))),
];
