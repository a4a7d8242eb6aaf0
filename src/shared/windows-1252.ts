/** What windows-1252 has where Latin 1 has nothing, from 0x80 on; the five that mean nothing stay as they are. */
const own = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of bytes in windows-1252, as older programs write it.
 * NOTE: the TextDecoder of Node 20 takes windows-1252 for Latin 1.
 */
export const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => own.charAt(character.charCodeAt(0) - 0x80));
