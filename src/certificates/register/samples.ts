import type { Held } from './certificate-record.service';

/** A certificate for previews. */
export const sampleHeld: Held = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01',
  code: '7K3M-9QXD-2F4H-6',
  number: '2026-0001',
  term: 1,
  holderName: 'Rowan Ellis',
  programmeTitle: 'Peer Supporter',
  awardedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  successorFrom: null,
  standing: 'active',
  rendered: true,
  issuedAt: new Date('2026-05-01T09:30:00Z'),
  forReview: false,
  status: 'active',
};
