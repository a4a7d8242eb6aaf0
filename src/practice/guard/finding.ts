/** What could tell who somebody is. */
export const identifierKinds = [
  'email',
  'handle',
  'telephone',
  'record',
  'birth',
  'address',
  'postcode',
  'place',
  'name',
  'initials',
] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** A stretch of a text, from `start` up to `end` (UTF-16 units), that could tell who somebody is. */
export type Finding = { kind: IdentifierKind; start: number; end: number; quote: string };

/** What an organisation calls its own people and places: nobody else's list would know them. */
export type Acquainted = { people: readonly string[]; places: readonly string[] };

/** Looks for one kind of thing. Texts come with every digit as a Latin one, at its own place. */
export type Detector = (text: string, lexicon: Lexicon) => Finding[];

/** The words that the check knows, in lower case. */
export type Lexicon = {
  /** Given and family names that are hardly ever anything else. */
  names: Pick<ReadonlySet<string>, 'has'>;
  /** Names that are everyday words as well. */
  everydayNames: ReadonlySet<string>;
  /** Those of them that are times, places or peoples. */
  calendarNames: ReadonlySet<string>;
  /** What stands before a name: "Mr", "Dr", "señora". */
  titles: ReadonlySet<string>;
  /** Who somebody is to somebody: a name may follow. */
  roles: ReadonlySet<string>;
  /** What only people do: a name may come before it. */
  deeds: ReadonlySet<string>;
  /** Words that begin with a capital letter and are nobody's name. */
  capitals: ReadonlySet<string>;
  /** Letters that stand for a thing, not for a person. */
  acronyms: ReadonlySet<string>;
  /** Known to all, and therefore nobody whom a trainee supported. */
  famous: RegExp;
  /** Names in scripts without capital letters. */
  otherScripts: readonly RegExp[];
};

/** What a pattern finds in a text, as findings of one kind. With a group "it", that group alone is quoted. */
export function matches(
  text: string,
  kind: IdentifierKind,
  pattern: RegExp,
  counts: (quote: string) => boolean = () => true,
): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const quote = match.groups?.it ?? match[0];
    const start = match.index + match[0].indexOf(quote);
    return counts(quote) ? [{ kind, start, end: start + quote.length, quote }] : [];
  });
}
