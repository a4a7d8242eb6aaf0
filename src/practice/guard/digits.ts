const digit = /\p{Nd}/u;

/** The text with the digits of every script as Latin ones; every character keeps its place. */
export const withLatinDigits = (text: string): string => text.replace(/[\u0660-\uffff]/g, latin);

function latin(character: string): string {
  if (!digit.test(character)) return character;
  let value = 0;
  const code = character.charCodeAt(0);
  while (value < 9 && digit.test(String.fromCharCode(code - value - 1))) value += 1;
  return String(value);
}
