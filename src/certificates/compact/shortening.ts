/** As many bytes of UTF-8 as the holder's name and the programme's title may take together. */
const ROOM = 180;

/** What fits of a name and a title; cut ones say so. */
export type Fitted = { holder: string; programme: string; cut: { holder: boolean; programme: boolean } };

/**
 * Fits a name and a title into the room there is. Each may have half of it; what one does not need the other may
 * have. Nothing is cut within what people see as one character.
 */
export function fitted(holder: string, programme: string): Fitted {
  const [name, title] = [sizeOf(holder), sizeOf(programme)];
  const first = beginning(holder, Math.max(ROOM / 2, ROOM - title));
  const second = beginning(programme, Math.max(ROOM / 2, ROOM - name));
  return {
    holder: first,
    programme: second,
    cut: { holder: first !== holder, programme: second !== programme },
  };
}

const encoder = new TextEncoder();
const sizeOf = (text: string): number => encoder.encode(text).length;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function beginning(text: string, room: number): string {
  if (sizeOf(text) <= room) return text;
  let [kept, left] = ['', room];
  for (const { segment } of characters.segment(text)) {
    left -= sizeOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept.trimEnd();
}
