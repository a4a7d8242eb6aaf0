import type { Share } from './entry-facts';

/** What is wrong with how minutes are split over domains; `minutes` are those that are missing or over. */
export type ShareFault =
  { because: 'unknown' | 'twice' | 'notWhole' } | { because: 'missing' | 'over'; minutes: number };

/** The first thing that is wrong with shares of so many minutes, or null. */
export function shareFault(
  shares: readonly Share[],
  total: number,
  known: (domain: string) => boolean,
): ShareFault | null {
  if (shares.length === 0 || !shares.every(({ domain }) => known(domain))) return { because: 'unknown' };
  if (new Set(shares.map(({ domain }) => domain)).size < shares.length) return { because: 'twice' };
  if (!shares.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1))
    return { because: 'notWhole' };
  const off = minutesIn(shares) - total;
  if (off === 0) return null;
  return { because: off < 0 ? 'missing' : 'over', minutes: Math.abs(off) };
}

/** All minutes of these shares. */
export const minutesIn = (shares: readonly Share[]): number =>
  shares.reduce((sum, { minutes }) => sum + minutes, 0);

const prefix = 'minutes-in-';

/** The name of the field for the minutes in a domain. */
export const shareField = (domain: string): string => `${prefix}${domain}`;

/** The rows of a form in which minutes were entered; what is no whole number is there as `NaN`. */
export const sharesIn = (form: Record<string, unknown>): Share[] =>
  Object.entries(form).flatMap(([name, typed]): Share[] => {
    if (!name.startsWith(prefix) || typeof typed !== 'string') return [];
    const text = typed.trim();
    if (text === '' || /^0+$/.test(text)) return [];
    return [
      { domain: name.slice(prefix.length), minutes: /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN },
    ];
  });

/** What stands in the rows of a form: nothing where one domain takes everything. */
export const typedShares = (shares: readonly Share[]): Record<string, string> => ({
  domain: shares[0]?.domain ?? '',
  ...(shares.length > 1
    ? Object.fromEntries(shares.map(({ domain, minutes }) => [shareField(domain), String(minutes)]))
    : {}),
});
