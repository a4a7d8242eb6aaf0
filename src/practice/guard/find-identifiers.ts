import { emails, handles, telephones } from './contacts';
import { withLatinDigits } from './digits';
import {
  type Acquainted,
  type Detector,
  type Finding,
  identifierKinds,
  type Lexicon,
  matches,
} from './finding';
import { initials } from './initials';
import { names } from './names';
import { births, records } from './numbers';
import { otherScripts } from './other-scripts';
import { anyInOtherScripts, anyOf } from './patterns';
import { addresses, postcodes } from './whereabouts';
import { plain } from './words';

const detectors: Detector[] = [
  emails,
  handles,
  telephones,
  records,
  births,
  addresses,
  postcodes,
  names,
  otherScripts,
  initials,
];

/**
 * Whatever in a text could tell who somebody is, in order, nothing twice. It knows patterns and lists, not meaning:
 * a rare name in an unusual place escapes it, and what is only known to those who were there always does.
 */
export function findIdentifiers(text: string, lexicon: Lexicon, acquainted: Acquainted): Finding[] {
  const read = withLatinDigits(text);
  const own = { ...lexicon, ...withPeople(lexicon, acquainted.people) };
  const famous = matches(read, 'name', lexicon.famous);
  const found = [
    ...detectors.flatMap((detector) => detector(read, own)),
    ...matches(read, 'place', anyOf(acquainted.places)),
  ];
  return apart(found.filter((one) => !famous.some((other) => overlap(one, other)))).map((one) => ({
    ...one,
    quote: text.slice(one.start, one.end),
  }));
}

/** The lexicon with the organisation's own people, each part of whose names is a name here. */
function withPeople({ names, otherScripts: others, everydayNames }: Lexicon, people: readonly string[]) {
  const latin = people.filter((person) => /[\p{Lu}\p{Ll}]/u.test(person));
  const parts = latin.flatMap((person) => person.split(/\s+/).map(plain));
  const own = new Set(parts.filter((part) => part.length > 1 && !everydayNames.has(part)));
  return {
    names: { has: (word: string) => own.has(word) || names.has(word) },
    otherScripts: [...others, anyInOtherScripts(people.filter((person) => !latin.includes(person)))],
  };
}

const overlap = (one: Finding, other: Finding): boolean => one.start < other.end && other.start < one.end;

/** Of findings that overlap the longest; of equally long ones the kind that says most. */
function apart(found: Finding[]): Finding[] {
  const best = [...found].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      identifierKinds.indexOf(one.kind) - identifierKinds.indexOf(other.kind),
  );
  const kept = best.reduce<Finding[]>(
    (others, one) => (others.some((other) => overlap(one, other)) ? others : [...others, one]),
    [],
  );
  return kept.sort((one, other) => one.start - other.start);
}
