import type { Finding, Lexicon } from './finding';
import { beginsName, isNobody, leadsOn } from './where-names-stand';
import { type Word, wordsOf } from './words';

/** The names of people in a text that is written with capital letters. */
export function names(text: string, lexicon: Lexicon): Finding[] {
  const found: Finding[] = [];
  let after = 0;
  for (const word of wordsOf(text)) {
    if (word.start < after || !beginsName(word, lexicon)) continue;
    const { end } = lastOf(word, lexicon);
    found.push({ kind: 'name', start: word.start, end, quote: text.slice(word.start, end) });
    after = end;
  }
  return found;
}

/** The last word of the name that begins here: "Maria de la Cruz", "Dr Okonkwo", "Li Wei". */
function lastOf(first: Word, lexicon: Lexicon): Word {
  let last = first;
  for (let next = first.right; next && !last.owning; next = next.right) {
    if (goesOn(next, lexicon)) last = next;
    else if (!leadsOn(next)) break;
  }
  return last;
}

const goesOn = (word: Word, lexicon: Lexicon): boolean =>
  word.capital ? !word.first && !isNobody(word, lexicon) : lexicon.names.has(word.plain);
