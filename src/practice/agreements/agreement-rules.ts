import { Temporal } from 'temporal-polyfill';
import { Conflict, type InputError } from '../../shared/errors';
import { t } from '../../shared/text';
import type { SupervisionAgreement } from './supervision-agreement.entity';

type Agreement = SupervisionAgreement;
type Signatures = Pick<Agreement, 'traineeSignedAt' | 'supervisorSignedAt'>;
type Days = Pick<Agreement, 'validFrom' | 'validUntil'>;

/** Both sides are reminded so many days before an agreement ends. */
export const REMINDED_BEFORE = 30;

/** On which side of an agreement somebody stands. */
export type Side = 'trainee' | 'supervisor';

/** On which side of an agreement this person stands; null where they are no party to it. */
export function sideOf(one: Pick<Agreement, 'traineeId' | 'supervisorId'>, personId: string): Side | null {
  if (personId === one.traineeId) return 'trainee';
  return personId === one.supervisorId ? 'supervisor' : null;
}

/** Whether both have signed. */
export const isSigned = ({ traineeSignedAt, supervisorSignedAt }: Signatures): boolean =>
  traineeSignedAt !== null && supervisorSignedAt !== null;

/** Whether an agreement that both have signed holds on a day (ISO). */
export const inForce = (one: Signatures & Days, day: string): boolean =>
  isSigned(one) && one.validFrom <= day && day <= one.validUntil;

/** Where an agreement stands on a day (ISO). */
export type AgreementState = 'open' | 'coming' | 'inForce' | 'over';
export function agreementState(one: Signatures & Days, today: string): AgreementState {
  if (!isSigned(one)) return 'open';
  if (one.validUntil < today) return 'over';
  return one.validFrom > today ? 'coming' : 'inForce';
}

/** What is wrong with the days of an agreement. */
export const daysFaults = ({ validFrom, validUntil }: Days): InputError[] =>
  validUntil < validFrom ? [{ pointer: '/validUntil', detail: t('practice.agreement.errors.until') }] : [];

/** The last day (ISO) of the days whose ends are reminded of today. */
export const remindedUntil = (today: string): string =>
  Temporal.PlainDate.from(today).add({ days: REMINDED_BEFORE }).toString();

/** The last day (ISO) of a year that begins with this day. */
export const yearFrom = (day: string): string =>
  Temporal.PlainDate.from(day).add({ years: 1 }).subtract({ days: 1 }).toString();

/** Refuses to change what both have signed. */
export function assertOpen(one: Signatures): void {
  if (isSigned(one)) throw new Conflict('practice.agreement.errors.stays');
}

/** Refuses to sign twice, and to sign what was changed since it was read (null: not said). */
export function assertCanSign(
  one: Signatures & Pick<Agreement, 'version'>,
  side: Side,
  version: number | null,
): void {
  const signedAt = side === 'trainee' ? one.traineeSignedAt : one.supervisorSignedAt;
  if (signedAt) throw new Conflict('practice.agreement.errors.signedAlready');
  if (version !== null && version !== one.version)
    throw new Conflict('practice.agreement.errors.changedSince');
}
