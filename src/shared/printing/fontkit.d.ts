/** The little of fontkit (which ships no types) that coverage needs. */
declare module 'fontkit' {
  export function openSync(path: string): { characterSet: number[] };
}
