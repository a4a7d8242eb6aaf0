import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { sampleHeld } from './samples';
import type { Happened, Held } from './certificate-record.service';
import { certificatePage } from './certificate.view';
import { minePage } from './mine.view';
import { registerPage } from './register.view';
import type { Reviewed } from '../reviewing/review-reading.service';
import { revocationPage } from './revocation.view';

const rowan: Held = { ...sampleHeld, graceDays: 0 };
const others: Held[] = [
  {
    ...rowan,
    id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e02',
    holderName: 'Priya Nair',
    forReview: true,
    number: '2026-0002',
    status: 'in-grace',
  },
  {
    ...rowan,
    id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e03',
    holderName: 'Noor Haddad',
    number: '2026-0003',
    status: 'revoked',
    standing: 'revoked',
  },
  {
    ...rowan,
    id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e04',
    holderName: 'Jo Lindqvist',
    number: '2026-0004',
    status: 'superseded',
    validUntil: null,
  },
];

const issued: Happened = {
  what: 'issued',
  at: new Date('2026-05-01T09:30:00Z'),
  by: null,
  reasonCode: null,
  publicWords: null,
  privateReason: null,
};
const revoked: Happened = {
  what: 'revoked',
  at: new Date('2026-10-02T14:05:00Z'),
  by: 'Ade Balogun',
  reasonCode: 'requirements-not-met',
  publicWords: 'A decision of the certification board.',
  privateReason: 'Eleven hours were recorded twice.',
};
const none = { items: [], next: null };
const open: Reviewed = {
  openedAt: new Date('2026-09-12T08:00:00Z'),
  causes: [
    { day: '2026-03-03', change: 'amended', at: new Date('2026-09-12T08:00:00Z') },
    { day: '2026-03-09', change: 'voided', at: new Date('2026-09-14T12:30:00Z') },
  ],
  decided: null,
};
const stood: Reviewed = {
  openedAt: new Date('2026-07-12T08:00:00Z'),
  causes: [{ day: '2026-03-02', change: 'amended', at: new Date('2026-07-12T08:00:00Z') }],
  decided: {
    at: new Date('2026-07-13T10:00:00Z'),
    by: 'Ade Balogun',
    reason: 'Only the setting was wrong; the hours are the same.',
  },
};
const address = 'https://cairn.example';

export const previews = (): Record<string, Page> => ({
  Register: registerPage(
    { items: [rowan, ...others], next: '2026-05-01T09:30:00.000Z~0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e04' },
    { search: '', forReview: false, first: true, count: 1234, ticked: [] },
  ),
  'Register, some ticked': registerPage(
    { items: [rowan, ...others], next: '2026-05-01T09:30:00.000Z~0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e04' },
    {
      search: '',
      forReview: false,
      first: false,
      count: 1234,
      ticked: [rowan.id, '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e99'],
    },
  ),
  'Register, empty': registerPage(none, { search: '', forReview: false, first: true, count: 0, ticked: [] }),
  'Register, nothing found': registerPage(none, {
    search: 'Quill',
    forReview: false,
    first: true,
    count: 0,
    ticked: [],
  }),
  'Register, none to review': registerPage(none, {
    search: '',
    forReview: true,
    first: true,
    count: 0,
    ticked: [],
  }),
  Certificate: certificatePage({ held: rowan, history: [issued], reviews: [] }, 'Europe/London'),
  'Certificate, for review': certificatePage(
    { held: rowan, history: [issued], reviews: [stood, open] },
    'Europe/London',
  ),
  'Certificate, for review without a reason': certificatePage(
    { held: rowan, history: [issued], reviews: [open] },
    'Europe/London',
    {
      typed: {},
      refused: { status: 422, errors: { reason: t('certificates.errors.standsReason') }, error: null },
    },
  ),
  'Certificate, PDF not made yet': certificatePage(
    { held: { ...rowan, rendered: false }, history: [issued], reviews: [] },
    'Europe/London',
  ),
  'Certificate, revoked': certificatePage(
    {
      held: { ...rowan, standing: 'revoked', status: 'revoked' },
      history: [issued, revoked],
      reviews: [open],
    },
    'Europe/London',
  ),
  Revoke: revocationPage(rowan),
  'Revoke, refused': revocationPage(rowan, {
    ok: false,
    typed: { publicWords: 'A decision of the certification board.' },
    errors: {
      reasonCode: t('certificates.errors.reasonCode'),
      privateReason: t('certificates.errors.privateReason'),
    },
  }),
  Mine: minePage(
    [rowan, { ...rowan, id: 'x', programmeTitle: 'Group Facilitator', rendered: false }],
    address,
  ),
  'Mine, empty': minePage([], address),
});
