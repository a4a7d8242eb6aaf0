import type { Lexicon } from './finding';
import type { Word } from './words';

type Rule = (word: Word, lexicon: Lexicon) => boolean;

/** What stands inside a name without a capital letter. */
const particles = list(
  'de del la las da dos do van von der den ter bin bint ibn ben al el ap ferch mac y e di du le',
);
/** After these a name that is also a word is the word: "the hope". */
const determiners = list(
  'the a an this that my our your their his her its no some any every each more much all',
);
/** After these somebody is meant. */
const company = list(
  'with met told asked supported supporting rang texted phoned saw helped meeting seeing thanked hugged introduced called named',
);
const callers = list("called named name's nicknamed aka mr");
const presenting = list("i'm she's he's meet");
const saints = list('st saint san santa são');

/** Whether a name begins with this word. */
export const beginsName: Rule = (word, lexicon) => {
  if (isSaint(word.left)) return false;
  if (isListed(word, lexicon)) return true;
  if (!word.capital) return false;
  if (isTitle(word, lexicon) || isIntroduced(word, lexicon)) return true;
  return lexicon.everydayNames.has(word.plain) ? isPersonHere(word, lexicon) : isUnknownPerson(word, lexicon);
};

/** Whether a word with a capital letter is on the list of those that are nobody's name. */
export const isNobody: Rule = ({ plain, text }, { capitals, acronyms }) =>
  capitals.has(plain) || acronyms.has(text) || plain.length < 2;

/** Whether this word leads on to the next part of a name: "de la Cruz". */
export function leadsOn({ plain, right }: Word): boolean {
  if (!particles.has(plain) || !right) return false;
  return right.capital || (particles.has(right.plain) && Boolean(right.right?.capital));
}

/** On the list, or made of names: "Anne-Marie", "O'Brien", "al-Khatib". */
const isListed: Rule = ({ plain, text, capital }, { names }) => {
  const parts = plain.split('-').filter((part) => part.length > 2);
  if (names.has(plain)) return true;
  if (parts.length > 1) return parts[capital ? 'some' : 'every']((part) => names.has(part));
  return /^(?:O['’]\p{Lu}|Mc\p{Lu}|Mac\p{Lu}|[AaEe]l-\p{Lu}|D['’]\p{Lu})\p{Ll}{2,}/u.test(text);
};

/** "Dr Okonkwo", "Mrs de la Cruz": the title begins the name. */
const isTitle: Rule = ({ plain, right }, { titles, capitals }) => {
  if (!titles.has(plain) || !right || right.plain === plain) return false;
  return leadsOn(right) || (right.capital && !capitals.has(right.plain));
};

/** "a lad called Xander", "my sister Ifeoma", "I'm Leo". */
const isIntroduced: Rule = (word, lexicon) => {
  const before = word.left?.plain ?? '';
  if (word.first || isNobody(word, lexicon)) return false;
  if (callers.has(before)) return true;
  if (before === 'is' || before === 'was') return word.left?.left?.plain === 'name';
  if (presenting.has(before)) return !lexicon.everydayNames.has(word.plain);
  return lexicon.roles.has(before) && !isAllCapitals(word);
};

/** A name that is an everyday word as well, where it stands as a name does. */
const isPersonHere: Rule = (word, lexicon) => {
  const { left, right, plain } = word;
  if (isAllCapitals(word)) return false;
  if (right?.capital && lexicon.names.has(right.plain)) return true;
  const acts = Boolean(right && lexicon.deeds.has(right.plain));
  if (word.first) return acts;
  if (left && determiners.has(left.plain)) return false;
  if (left && lexicon.calendarNames.has(plain)) return acts || company.has(left.plain);
  return !isInTitle(left, lexicon) && !isInTitle(right, lexicon);
};

/** A word with a capital letter that no list has, where a person stands: "Zanele said", "I met Xolile". */
const isUnknownPerson: Rule = (word, lexicon) => {
  const { left, right } = word;
  if (isNobody(word, lexicon) || isAllCapitals(word) || /\p{Ll}\p{Lu}/u.test(word.text)) return false;
  if (left && determiners.has(left.plain)) return false;
  if (right && lexicon.deeds.has(right.plain)) return true;
  return !word.first && !right?.capital && Boolean(left && company.has(left.plain));
};

/** Whether a neighbour shows that both are words of a heading or a title: "Hope, Trust and Saying No". */
const isInTitle = (word: Word | null, { capitals }: Lexicon): boolean =>
  Boolean(word?.capital && !word.first && !capitals.has(word.plain));

const isSaint = (word: Word | null): boolean => Boolean(word?.capital && saints.has(word.plain));

const isAllCapitals = ({ text }: Word): boolean =>
  text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
