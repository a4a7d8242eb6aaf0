/** One of several things in a cell: its name, and its minutes where they are said ("Listening: 60"). */
export type Part = { name: string; minutes: number | null };

/**
 * The several things in a cell, parted by semicolons, bars or line ends. A number of minutes may stand behind each, after
 * a colon, an equals sign or in brackets.
 */
export const partsOf = (text: string): Part[] =>
  text
    .split(/[;|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(partIn);

function partIn(text: string): Part {
  const found =
    /^(?<name>.*?\S)\s*(?:[:=]\s*|\(\s*)(?<minutes>\d{1,4})\s*(?:min(?:ute)?s?|m)?\.?\s*\)?$/i.exec(text);
  const { name, minutes } = found?.groups ?? {};
  return name && minutes ? { name, minutes: Number(minutes) } : { name: text, minutes: null };
}

/** Minutes split evenly, in whole minutes; what is over goes to the first. */
export function evenly(minutes: number, parts: number): number[] {
  const each = Math.floor(minutes / parts);
  return Array.from({ length: parts }, (_, at) => each + (at < minutes - each * parts ? 1 : 0));
}
