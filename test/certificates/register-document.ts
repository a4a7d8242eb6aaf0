import type { RegisterDocument } from '../../src/certificates/verifying/register-entry';

/** What the register says of a certificate that stands. */
export const document: RegisterDocument = {
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  issuer: { name: 'Harbour Peer Support', slug: 'harbour' },
  timeZone: 'Europe/London',
  number: '2026-0001',
  term: 1,
  hours: [],
  awardedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  successor: null,
  history: [],
  pdf: null,
};
