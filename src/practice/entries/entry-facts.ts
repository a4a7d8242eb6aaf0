/** What somebody was in a stretch of practice. */
export const entryRoles = ['lead', 'co-lead', 'observer'] as const;
export type EntryRole = (typeof entryRoles)[number];

/** So many minutes in one domain. */
export type Share = { domain: string; minutes: number };

/** A time of day in hours and minutes, as people and pages have it; the database adds seconds. */
export const wholeMinutes = {
  from: (stored: string | null): string | null => stored?.slice(0, 5) ?? null,
  to: (said: string | null): string | null => said,
};
