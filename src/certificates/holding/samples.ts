import type { Shared } from '../sharing/shareable';

/** What there is to show of a certificate, for previews. */
export const sampleShared: Shared = {
  name: 'Rowan Ellis',
  programme: 'Peer Supporter',
  issuer: 'Harbour Peer Support',
  dates: { awardedOn: '2026-05-01', validFrom: '2026-05-01', validUntil: '2028-04-30' },
  hours: 690,
  'hours-by-domain': [
    { label: 'Practice', minutes: 630 },
    { label: 'Supervision', minutes: 60 },
  ],
  topics: ['Boundaries and safety', 'Trauma-informed practice'],
};
