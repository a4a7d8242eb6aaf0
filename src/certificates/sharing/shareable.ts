import type { Outcome } from '../verifying/verdict';
import type { Status } from '../verifying/status';

/** What a holder can choose to show; whether the certificate counts is always shown. */
export const shareable = [
  'name',
  'programme',
  'issuer',
  'dates',
  'hours',
  'hours-by-domain',
  'topics',
] as const;
export type Shareable = (typeof shareable)[number];

export type Hours = { label: string; minutes: number };

/** Everything about a certificate that could be shown. Days are ISO days. */
export type Shared = {
  name: string;
  programme: string;
  issuer: string;
  dates: { awardedOn: string; validFrom: string; validUntil: string | null };
  /** Minutes of all practice and learning it stands for. */
  hours: number;
  'hours-by-domain': Hours[];
  topics: string[];
};

/** What a certificate is like now: how it stands, and what came of checking its signature; null where it bears none. */
export type Condition = { status: Status; signature: Outcome | null };

/** What was chosen of it, and nothing else: pages and programs are told from this alone. */
export type Disclosed = { condition: Condition; facts: Partial<Shared> };

/** What there is to show: a certificate without hours offers none. */
export const offered = (all: Shared): Shareable[] =>
  shareable.filter((one) => {
    const value = all[one];
    return Array.isArray(value) ? value.length > 0 : one !== 'hours' || all.hours > 0;
  });

/** Takes what was chosen out of everything. */
export function disclosed(all: Shared, condition: Condition, shows: readonly Shareable[]): Disclosed {
  const chosen = offered(all).filter((one) => shows.includes(one));
  return { condition, facts: Object.fromEntries(chosen.map((one) => [one, all[one]])) };
}
