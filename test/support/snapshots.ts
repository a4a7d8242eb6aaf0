import { CertificateSnapshot, type NewSnapshot } from '../../src/certificates/snapshot';

const rowans: NewSnapshot = {
  code: '7KQ2-M9XD-4TRV-C',
  number: 'HPS-2026-00042',
  locale: 'en-GB',
  dir: 'ltr',
  organisation: { name: 'Harbour Peer Support', slug: 'harbour' },
  holder: { name: 'Rowan Achterberg' },
  programme: { title: 'Peer Supporter', version: 1 },
  wording: {
    heading: 'Certificate',
    before: 'This is to certify that',
    statement:
      'has completed the training, supervised practice and assessment of the Peer Supporter programme and has agreed to its code of ethics.',
  },
  hours: [
    { label: 'Practice', minutes: 600, printed: '10 h' },
    { label: 'Of it observed', minutes: 120, printed: '2 h' },
    { label: 'Supervision', minutes: 60, printed: '1 h' },
    { label: 'Training', minutes: 45, printed: '45 min' },
  ],
  labels: {
    issuedOn: 'Issued on',
    validUntil: 'Valid until',
    number: 'Certificate number',
    verifyAt: 'Check this certificate at',
    activity: 'Signed off',
    time: 'Time',
    signedBy: 'Awarded for the organisation by',
    seal: 'Seal: a cairn of five stones',
    qrCode: 'QR code that opens the page where this certificate can be checked',
  },
  awardedOn: '2026-11-21',
  validFrom: '2026-11-21',
  validUntil: '2028-11-21',
  printed: { awardedOn: '21 November 2026', validUntil: '21 November 2028' },
  signatories: [
    { name: 'Ade Balogun', role: 'Programme manager' },
    { name: 'Sam Okafor', role: 'Supervisor' },
  ],
  verifyUrl: 'https://cairn.example.org/v/7KQ2-M9XD-4TRV-C',
  achievement: null,
};

/** Rowan's certificate, with what the test cares about changed. */
export const certificate = (changes: Partial<NewSnapshot> = {}): CertificateSnapshot =>
  CertificateSnapshot.parse({ ...rowans, ...changes });

/** A certificate made out to somebody. */
export const certificateFor = (name: string): CertificateSnapshot => certificate({ holder: { name } });
