import { type Detector, matches } from './finding';
import { either } from './patterns';

const letters = '\\p{Lu}\\.?(?: ?\\p{Lu}\\.?){0,2}';
/** The letters stand alone: "J.", "JK", not "A&E", "7B" or "X-ray". */
const from = "(?<![\\p{L}\\p{N}&+./'’-])";
const upTo = "(?![\\p{L}\\p{N}&+/-]|['’](?!s))";
/** What a letter may be a letter of: "plan B", "Vitamin D". */
const lettering =
  'plan vitamin type hepatitis hep group level grade section option big exhibit appendix point ' +
  'step part room block wing ward schedule class category band stage blood bus platform gate unit ' +
  'door team cohort set side variant strand letter bay floor zone tier the an question form ' +
  'generation formula capital factor';
const lettered = either(lettering.split(' '));
const named = `(?<!(?<!\\p{L})(?:${lettered}) )`;
const person =
  'said says told asked felt feels was is has had came comes called rang cried laughed talked talks spoke shared wanted wants ' +
  'seemed seems mentioned explained got went did arrived texted messaged replied left opened started stopped looked smiled ' +
  'needed needs thanked decided chose agreed kept missed knew thought thinks loves likes lives moved walked sat stayed turned ' +
  'described admitted worried apologised disclosed brought gave found shouted slammed stormed rolled struggles struggled ' +
  'didn.t doesn.t couldn.t wouldn.t wasn.t isn.t and who';
const company =
  'with met told asked supported supporting saw rang texted phoned called visited for to from and about helped between by ' +
  'thanked meeting seeing named client mentee person member participant peer partner friend mum dad sister brother son daughter ' +
  'mr mrs ms miss both w/ 1:1';

const patterns = [
  `${from}${named}(?<it>${letters})(?=(?:['’]s)? (?:${spaced(person)})(?!\\p{L}))`,
  `(?<=(?<!\\p{L})(?:${either(company.split(' '))}),? )${named}(?<it>${letters})${upTo}`,
  `(?<=(?<!\\p{L})\\p{Lu} (?:and|or) )(?<it>\\p{Lu}\\.?)${upTo}`,
  `${from}(?<it>(?:\\p{Lu}\\. ?){1,2}\\p{Lu}\\.)(?!\\p{L})`,
  `${from}${named}(?<it>${letters})(?=['’]s (?!\\d))`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Letters that stand for a person: "J.", "met JK", "with M and her sister". */
export const initials: Detector = (text, { acronyms }) =>
  patterns.flatMap((pattern) =>
    matches(text, 'initials', pattern, (quote) => {
      const bare = quote.replace(/[. ]/g, '');
      if (/^(?:I|A|X|[IVX]{2,})$/u.test(bare)) return false;
      return /\.\p{Lu}/u.test(quote) || !acronyms.has(bare);
    }),
  );

function spaced(words: string): string {
  return words.split(' ').join('|');
}
