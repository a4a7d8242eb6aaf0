import { emptyState } from '../empty-state';
import { facts } from '../facts';
import { figures } from '../figures';
import { notice } from '../notice';
import { pageHead } from '../page-head';
import { tag, underWayTag } from '../tag';
import { time } from '../time';
import { section, block, part } from './gallery';
import { when } from './practice';

export const words = [
  section(
    'Page head',
    block(
      'stack',
      part(
        'page-head',
        pageHead({
          title: 'Your practice',
          lead: 'What you have logged, and what Sam has signed.',
          crumbs: [
            { label: 'Your path', path: '/' },
            { label: 'Peer Supporter', path: '/' },
          ],
          tag: underWayTag('Under way'),
          action: { label: 'Log practice', href: '/', icon: 'plus' },
          others: [{ label: 'Print', href: '/', icon: 'printer' }],
        }),
      ),
    ),
  ),
  section(
    'Notices',
    block(
      'stack',
      part('notice', notice({ tone: 'success', text: 'Sent to Sam. You will hear when it is signed.' })),
      part('notice', notice({ tone: 'info', text: 'The office is closed on Monday.', announced: false })),
      part(
        'notice',
        notice({
          tone: 'attention',
          title: 'Your certificate ends on 1 June 2026',
          text: 'Renewing takes about ten minutes.',
          action: { label: 'Renew', href: '/' },
          announced: false,
        }),
      ),
      part(
        'notice',
        notice({
          tone: 'danger',
          title: 'This was not saved',
          text: 'Somebody else changed it first.',
          more: ['What you typed is below.', 'Compare the two, then save again.'],
          announced: false,
        }),
      ),
    ),
  ),
  section(
    'Tags and times',
    block(
      'row',
      part('tag', tag('neutral', 'Draft')),
      part('tag', underWayTag('Under way')),
      part('tag', tag('success', 'Signed off')),
      part('tag', tag('attention', 'Waiting')),
      part('tag', tag('danger', 'Revoked')),
      part('time', when('2026-05-03', '3 days ago')),
      part('time', time('2026-05-03', '3 May 2026')),
    ),
  ),
  section(
    'Facts and figures',
    block(
      'stack',
      part(
        'figures',
        figures([
          { label: 'In training', value: '24 people', href: '/' },
          { label: 'Signed this month', value: '61 h 30 min' },
          { label: 'Renewals due', value: '3 people', more: 'the first on 1 June' },
        ]),
      ),
      part(
        'facts',
        facts([
          { label: 'Person', value: 'Rowan Ellis' },
          { label: 'Certificate', value: { text: 'HPS-2026-0042', href: '/' } },
          { label: 'State', value: { tag: tag('success', 'Active') } },
          { label: 'Valid until', value: { text: '1 June 2026', more: '24 months from the award' } },
        ]),
      ),
    ),
  ),
  section(
    'Nothing here yet',
    block(
      '',
      part(
        'empty-state',
        emptyState({
          title: 'Your practice will be listed here',
          text: 'Log a conversation within a day, while you remember how it went.',
          action: { label: 'Log practice', href: '/' },
        }),
      ),
    ),
  ),
];
