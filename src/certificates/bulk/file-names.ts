const LONGEST = 60;

/**
 * The folder of a certificate in an archive: its number, which no other has, and its holder's name as far as every
 * file system can keep it. The same certificate always has the same.
 */
export function folderOf({ number, holder }: { number: string; holder: string }): string {
  const name = safe(holder);
  return name ? `${safe(number)} ${name}` : safe(number);
}

/** No sign that a system reads as part of a path, no end that Windows drops, no change of direction in the middle. */
const safe = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, ' ')
      .replace(/\s+/g, ' '),
  ]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
