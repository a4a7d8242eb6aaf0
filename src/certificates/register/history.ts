import { dayOf } from '../../shared/dates';
import type { Tone } from '../../shared/ui/tone';

/** What can happen to a certificate. */
export type CertificateEventKind =
  'issued' | 'renewed' | 'revoked' | 'suspended' | 'reinstated' | 'corrected' | 'replaced' | 'erased';

/** How each stands out in a history. */
export const historyTones: Record<CertificateEventKind, Tone> = {
  issued: 'success',
  renewed: 'info',
  revoked: 'danger',
  suspended: 'attention',
  reinstated: 'success',
  corrected: 'info',
  replaced: 'info',
  erased: 'neutral',
};

/** Why a certificate is revoked, for the organisation's own records and reports. */
export const reasonCodes = [
  'issued-in-error',
  'requirements-not-met',
  'conduct',
  'holder-asked',
  'other',
] as const;

/** Why a certificate is suspended. */
export const suspensionCodes = [
  'under-review',
  'requirements-not-met',
  'conduct',
  'holder-asked',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number] | (typeof suspensionCodes)[number];

/** One line of the history that anybody may read: an ISO instant, and the ISO day it was for the issuer. */
export type PublicMoment = { what: CertificateEventKind; at: string; on: string; words: string | null };

/** As much of what happened as anybody may know. */
export type Happened = { what: CertificateEventKind; happenedAt: Date; publicWords: string | null };

/** What anybody may know of what happened: no names, no reason codes, no private reason. */
export const publicHistory = (events: readonly Happened[], timeZone: string): PublicMoment[] =>
  events.map(({ what, happenedAt, publicWords }) => ({
    what,
    at: happenedAt.toISOString(),
    on: dayOf(happenedAt, timeZone),
    words: publicWords,
  }));
