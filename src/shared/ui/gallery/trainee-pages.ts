import { pageHead } from '../page-head';
import { prose } from '../prose';
import { stepNav } from '../steps';
import { block, part, sample, section } from './gallery';
import { practiceForm, entryTable } from './practice';
import { priya, requirements } from './priya';

const path = sample(
  'Your path',
  block(
    '',
    part(
      'page-head',
      pageHead({
        title: 'Your path to Peer Supporter',
        lead: 'Three of six stones are laid. Next: have 3 h 30 min more of practice signed.',
        action: { label: 'Log practice', href: '/practice-entries/new', icon: 'plus' },
      }),
    ),
  ),
  block('path-cairn', part('cairn', priya)),
  section('What the programme asks', block('', ...requirements.map((one) => part('requirement', one)))),
);

const lesson = sample(
  'Silence',
  block(
    '',
    part(
      'page-head',
      pageHead({
        title: 'Silence',
        crumbs: [
          { label: 'Learning', path: '/' },
          { label: 'Active listening', path: '/' },
        ],
      }),
    ),
  ),
  block(
    '',
    part(
      'prose',
      prose(
        `<p>Most of us have learnt to be afraid of silence. In ordinary talk a gap of a second feels like a fault, and somebody fills it. In peer support the gap is often where the work is being done.</p><h2>What a silence can be</h2><ul><li><strong>Thinking.</strong> Something was said that had not been said before.</li><li><strong>Feeling.</strong> Words have run out for a moment; that is not a problem to be mended.</li><li><strong>Asking.</strong> The person wants to know whether you are still there.</li></ul><blockquote><p>“I counted to seven. Then she said the thing she had come to say.”</p></blockquote><h3>How to stay</h3><ol><li>Breathe out.</li><li>Keep your face as it was.</li><li>If you must speak, say only that you are here.</li></ol><table><thead><tr><th>Length</th><th>How it feels</th></tr></thead><tbody><tr><td>1 second</td><td>Nothing</td></tr><tr><td>7 seconds</td><td>Long, to you</td></tr></tbody></table>`,
      ),
    ),
  ),
  block(
    '',
    part(
      'step-nav',
      stepNav({
        previous: { label: 'Roadblocks', path: '/' },
        next: { label: 'Ending well', path: '/' },
        action: { label: 'I have read this', action: '/completion' },
      }),
    ),
  ),
);

const entry = sample(
  'A practice entry',
  block(
    '',
    part('page-head', pageHead({ title: 'Log practice', lead: 'A few minutes, while you remember.' })),
  ),
  block('', part('form', practiceForm())),
);

const entries = sample(
  'Your practice',
  block(
    '',
    part(
      'page-head',
      pageHead({ title: 'Your practice', action: { label: 'Log practice', href: '/', icon: 'plus' } }),
    ),
  ),
  block('', part('table', entryTable)),
);

export const traineePages = {
  'Your path': path,
  'A lesson': lesson,
  'Log practice': entry,
  'Your practice': entries,
};
