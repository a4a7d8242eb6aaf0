import { copyLink } from '../copy-link';
import { emptyState } from '../empty-state';
import { facts } from '../facts';
import { figures } from '../figures';
import { linkList } from '../link-list';
import { notice } from '../notice';
import { pageHead } from '../page-head';
import { qr } from '../qr';
import { tag, underWayTag } from '../tag';
import { time } from '../time';
import { section, block, part } from './gallery';
import { when } from './practice';

/** The corners of every QR code. */
const SQUARES =
  'M0 0L7 0L7 7L0 7ZM1 1L1 6L6 6L6 1ZM2 2L5 2L5 5L2 5ZM14 0L21 0L21 7L14 7ZM15 1L15 6L20 6L20 1ZM16 2L19 2L19 5L16 5ZM0 14L7 14L7 21L0 21ZM1 15L1 20L6 20L6 15ZM2 16L5 16L5 19L2 19Z';

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
    'Something to give away',
    block(
      'beside-qr',
      part('qr', qr({ size: 21, outline: SQUARES, label: 'A square pattern that leads to the page' })),
      part(
        'copy-link',
        copyLink({ label: 'Link to show', address: 'https://cairn.example/v/7K3M-9QXD-2F4H-6' }),
      ),
    ),
    block(
      'stack',
      part(
        'link-list',
        linkList([
          { label: 'Certificate (PDF)', href: '/', icon: 'file-down', more: 'To print and to attach' },
          { label: 'Credential (JSON)', href: '/', icon: 'file-down', download: true },
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
