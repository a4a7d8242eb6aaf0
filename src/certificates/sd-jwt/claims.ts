import { Temporal } from 'temporal-polyfill';
import { offered, type Shareable, type Shared } from '../sharing/shareable';
import { listAddress, listName, type StatusPlace } from '../status/purposes';

/** Where the type of our credentials is described, below the address of the platform. */
export const TYPE_PATH = '/credential-types/certificate';

/** The name of each thing that can be shown, in an SD-JWT. */
export const claimNames = {
  name: 'name',
  programme: 'programme',
  issuer: 'issuer_name',
  dates: 'dates',
  hours: 'hours',
  'hours-by-domain': 'hours_by_part',
  topics: 'topics',
} as const satisfies Record<Shareable, string>;

const values: { [One in Shareable]: (value: Shared[One]) => unknown } = {
  name: (value) => value,
  programme: (value) => value,
  issuer: (value) => value,
  dates: ({ awardedOn, validFrom, validUntil }) => ({
    awarded_on: awardedOn,
    valid_from: validFrom,
    ...(validUntil ? { valid_until: validUntil } : {}),
  }),
  hours: (value) => inHours(value),
  'hours-by-domain': (value) => value.map(({ label, minutes }) => ({ part: label, hours: inHours(minutes) })),
  topics: (value) => value,
};

/** What the holder discloses or keeps to themselves, one by one. Hours are hours, with two decimals. */
export const disclosable = (all: Shared): Record<string, unknown> =>
  Object.fromEntries(offered(all).map((one) => [claimNames[one], valueOf(one, all)]));

const valueOf = <One extends Shareable>(one: One, all: Shared): unknown => values[one](all[one]);

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** What everybody sees who is shown any part of it. */
export type Always = {
  origin: string;
  /** The issuer's name as a `did:web`. */
  did: string;
  slug: string;
  /** The last ISO day it counts, where its issuer is; null for no end. */
  validUntil: string | null;
  timeZone: string;
  /** Where its status is kept; null for certificates from before lists were. */
  place: StatusPlace | null;
  madeAt: Date;
};

/**
 * The claims that are never hidden. `iat` is the hour in which this form was made, which says nothing of the award;
 * there is no `cnf`, because a web page knows no key of a wallet, and no `sub`.
 */
export function always({ origin, did, slug, validUntil, timeZone, place, madeAt }: Always) {
  const list = place && listAddress(origin, slug, listName('suspension', place.list));
  return {
    iss: did,
    iat: Math.floor(madeAt.getTime() / HOUR) * (HOUR / 1000),
    ...(validUntil ? { exp: endOf(validUntil, timeZone) } : {}),
    vct: `${origin}${TYPE_PATH}`,
    ...(list
      ? {
          credentialStatus: {
            id: `${list}#${place.index}`,
            type: 'BitstringStatusListEntry',
            statusPurpose: 'suspension',
            statusListIndex: String(place.index),
            statusListCredential: list,
          },
        }
      : {}),
  };
}

const HOUR = 3_600_000;

/** The last second of an ISO day in a time zone, in seconds since 1970. */
const endOf = (day: string, timeZone: string): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds / 1000 - 1;
