import { createHash } from 'node:crypto';
import { Unavailable } from '../shared/errors';

/** One thing to do: one event, told to one subscriber. */
export type Job = {
  eventId: string;
  eventName: string;
  /** Within which organisation it runs; null: within none. */
  organisationId: string | null;
  /** `<ClassName>.<method>` of the worker. */
  subscriber: string;
  payload: unknown;
};

/** The same event for the same subscriber is always the same job, so handing it over again changes nothing. */
export const jobId = ({ eventId, subscriber }: Pick<Job, 'eventId' | 'subscriber'>): string =>
  `${eventId}-${subscriber}`;

/** A payload that its event's schema refuses. */
export class UnfitPayload extends Error {}

/** Whether another try could not end differently. */
export const isPermanent = (failure: unknown): boolean =>
  failure instanceof UnfitPayload || (failure instanceof Unavailable && failure.permanent);

/** The UUID that always stands for this text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
