/** Something a caller may leave out, in any of the ways TypeScript has of leaving out. */
export type Given<T> = T | null | undefined;

/** Text as it is, a number written out, and `null` where there is nothing to show: templates are strict. */
export const shown = (value: Given<string | number>): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);
