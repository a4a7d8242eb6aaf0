import type { Achievement, NewSnapshot } from '../snapshot';
import type { Wording } from './wording.provider';

/** What a certificate is asked for with. Days are ISO days. */
export type NewCertificate = {
  traineeId: string;
  programmeId: string;
  programmeTitle: string;
  programmeVersion: number;
  /** 1 for the first, 2 for its renewal … */
  term: number;
  /** What the certificate vouches for, in the order in which it is printed; the first six are. */
  hours: { label: string; minutes: number }[];
  awardedOn: string;
  validFrom: string;
  /** Null for no end. */
  validUntil: string | null;
  /** Days after the end for which it still counts; none unless said. */
  graceDays?: number;
  /** The organisation's own words, as Handlebars; ours where it gives none. */
  wording?: Partial<Wording>;
  signatories?: NewSnapshot['signatories'];
  /** What the credential says of the achievement beside its title and hours; ours, or none, where it gives nothing. */
  achievement?: Partial<Omit<Achievement, 'programmeId'>>;
  /** What the award rests on; kept with the certificate. */
  findings?: object;
};
