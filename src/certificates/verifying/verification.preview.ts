import { type Page, page } from '../../shared/http/page';
import { beingMadePage, unprintablePage } from '../rendering/being-made.view';
import type { RegisterEntry } from './register-entry';
import { seen } from './seen';
import type { Status } from './status';
import { unseenPage } from './unseen.view';
import { verdict, type Verdict } from './verdict';
import { verificationPage } from './verification.view';

const issued = { what: 'issued' as const, at: '2026-05-01T09:30:00.000Z', on: '2026-05-01', words: null };
export const sample: RegisterEntry = {
  code: '7K3M-9QXD-2F4H-6',
  organisationId: '',
  certificateId: '',
  standing: 'active',
  version: 1,
  signature: null,
  keyId: null,
  document: {
    holder: 'Rowan Ellis',
    programme: 'Peer Supporter',
    issuer: { name: 'Harbour Peer Support', slug: 'harbour' },
    timeZone: 'Europe/London',
    number: '2026-0001',
    term: 1,
    hours: [
      { label: 'Practice', minutes: 630 },
      { label: 'Supervision', minutes: 60 },
    ],
    awardedOn: '2026-05-01',
    validFrom: '2026-05-01',
    validUntil: '2028-04-30',
    graceDays: 30,
    successor: null,
    history: [issued],
    pdf: null,
  },
};

const at = new Date('2026-11-21T10:12:00Z');
const shown = (
  today: string,
  document: Partial<RegisterEntry['document']> = {},
  standing: RegisterEntry['standing'] = 'active',
) => {
  const entry: RegisterEntry = { ...sample, standing, document: { ...sample.document, ...document } };
  const found = verdict({ kind: 'found', entry }, today) as Verdict & { status: Status };
  const { shape, facts } = seen(entry, found, { at, words: '21 November 2026 at 10:12' });
  return verificationPage(shape, facts);
};
export const revoked = {
  what: 'revoked' as const,
  at: '2026-10-02T14:05:00.000Z',
  on: '2026-10-02',
  words: 'A decision of the certification board.',
};
const renewed = { what: 'renewed' as const, at: '2028-04-02T08:00:00.000Z', on: '2028-04-02', words: null };
const long = {
  holder: 'Anastasia-Konstantina Papadimitriou-Wetherington de la Cruz',
  programme: 'Advanced Practice in Intentional Peer Support for Rural and Remote Communities',
};

/** As a page among others: its own status would say that something is wrong with the preview. */
const calmly = ({ template, view }: Page): Page => page(template, view, { layout: 'public' });

export const previews = (): Record<string, Page> => ({
  Valid: shown('2026-11-21'),
  'Valid, without an end': shown('2026-11-21', { validUntil: null }),
  'Valid, with long names': shown('2026-11-21', long),
  'In grace': shown('2028-05-10'),
  Lapsed: shown('2028-07-01'),
  'Not begun': shown('2026-04-01'),
  Suspended: shown('2026-11-21', {}, 'suspended'),
  Revoked: shown('2026-11-21', { history: [issued, revoked] }, 'revoked'),
  'Revoked, without words': shown(
    '2026-11-21',
    { history: [issued, { ...revoked, words: null }] },
    'revoked',
  ),
  Replaced: shown('2028-05-01', {
    successor: { code: '2WB5-N8TZ-0RJC-V', validFrom: '2028-05-01' },
    history: [issued, renewed],
  }),
  'Unknown code': unseenPage({ kind: 'unknown' }, '7K3M-9QXD-2F4H-6', at),
  'Mistyped code': unseenPage({ kind: 'unread', because: 'mistyped' }, '7K3M-9QXD-2F4H-7', at),
  'Code too short': unseenPage({ kind: 'unread', because: 'wrong-length' }, '7K3M-9QXD', at),
  'Register unreachable': calmly(unseenPage({ kind: 'unreachable' }, '7K3M-9QXD-2F4H-6', at)),
  'PDF being made': calmly(beingMadePage('7K3M-9QXD-2F4H-6')),
  'PDF without a typeface': calmly(unprintablePage('7K3M-9QXD-2F4H-6', ['李', '小', '龍'])),
});
