/**
 * Whether two people would say that this is the same name: however it is put together from marks and letters, in
 * whatever case, with any spaces, hyphens and apostrophes, and with the family name first before a comma.
 */
export const isSameName = (one: string, other: string): boolean => {
  const known = plain(other);
  return plain(one) === known || plain(turned(one)) === known;
};

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();

/** "Ellis, Rowan" as "Rowan Ellis". */
const turned = (name: string): string => name.replace(/^([^,]+),([^,]+)$/, '$2 $1');
