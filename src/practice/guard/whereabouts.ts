import { type Detector, matches } from './finding';
import { either } from './patterns';

const named = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|St\\.?|of|the|de|la|las|los|del|du|des|da|do)";
const after =
  'street|str|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|crescent|cres|terrace|place|pl|square|sq|boulevard|blvd|gardens|grove|mews|walk|row|hill|parade|quay|highway|hwy|view|rise|green|park|house|mansions|heights|estate|layout|nagar|colony|marg|sector|caddesi|sokak|cad|sok';
const before =
  'rue|avenue|boulevard|place|calle|avenida|avda|plaza|paseo|rua|travessa|via|viale|piazza|ulica|ul\\.|heol|ffordd|stryd|улица|ул\\.|вулиця|вул\\.|οδός|شارع|रोड';

/** Where somebody lives, down to the door: a number and a street, in the order of several countries. */
export const addresses: Detector = (text) => [
  ...matches(text, 'address', streetAfterNumber),
  ...matches(text, 'address', streetThenNumber, (quote) => /\d/u.test(quote)),
  ...matches(text, 'address', hurriedStreet),
  ...matches(text, 'address', joinedStreet),
  ...matches(
    text,
    'address',
    /(?<![\p{L}])(?:[Ff]lat|[Aa]pt\.?|[Aa]partment|[Hh]ouse|[Pp]lot)(?: ?[Nn]o\.?)? ?\d+[A-Za-z]?(?:,? \p{Lu}[\p{L}'’]*){1,4}(?:,? \d+(?:st|nd|rd|th) (?:Cross|Main|Street|Road)(?: Road)?)?/gu,
  ),
  ...matches(text, 'address', /[\p{Script=Han}]{2,12}(?:路|街|道|巷)\d+[号號]/gu),
  ...matches(text, 'address', /[\p{Script=Hangul}]{1,12}(?:로|길) ?\d+/gu),
  ...matches(text, 'address', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,12}\d+丁目[\d-]*/gu),
];

const streetAfterNumber = new RegExp(
  `(?<![\\p{L}\\p{N}.:£$€/-])(?:(?:[Ff]lat|[Uu]nit|[Aa]pt\\.?|[Aa]partment|[Rr]oom|[Hh]ouse|[Nn]o\\.?|[Pp]lot)(?: ?[Nn]o\\.?)? ?\\d+[A-Za-z]?,? (?:at )?)?\\d{1,5}(?:[-/]\\d{1,4})?[A-Da-d]?,? (?:${named} ){1,4}(?:${either(after.split('|'))})(?![\\p{L}])(?:,? (?:[Aa]pt|[Uu]nit|[Ff]lat|#) ?\\d+[A-Za-z]?)?`,
  'gu',
);
/** A street typed in a hurry, all in small letters. */
const hurriedStreet =
  /(?<![\p{L}\p{N}.:£$€/-])\d{1,4}[a-d]? (?!(?:the|a|an|this|that|my|our|his|her|their|your|down|up|on|in|of|off|at|to|from|and|or|minutes?|mins?|hours?|miles?|people|doors?|houses?|blocks?|yards?|metres?|steps?|years?|weeks?|days?|times?|more|new|old|busy|different|other|separate|main|local|of) )\p{Ll}{3,}(?: \p{Ll}{3,})? (?:street|road|avenue|lane|close|crescent|terrace|gardens|drive|grove)(?!\p{L})/gu;

const streetThenNumber = new RegExp(
  `(?<![\\p{L}])(?:\\d{1,4}(?: bis)?,? )?(?:${either(before.split('|'))})\\.? (?:(?:de|del|de la|de las|de los|des|du|di|da|do|dos|y|św\\.|al\\.|святого|la|las|los|el|le|les|l['’]|d['’]) ?)*(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{M}]{2,})(?: (?:de|la|y|e|du|des|del)? ?\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}(?:,? ?(?:n[°ºo.]*\\.? ?|nr\\.? ?|№ ?|д\\. ?|буд\\. ?)?\\d{1,4}[a-z]?)?(?![\\p{L}\\p{N}])`,
  'gu',
);
const joinedStreet =
  /(?<![\p{L}])\p{Lu}[\p{L}-]{1,40}(?:straße|strasse|str\.|weg|gasse|platz|allee|straat|laan|gatan|vej) \d{1,4}[a-z]?(?![\p{L}\p{N}])/gu;

/** Postcodes of the countries whose postcodes lead to a few doors: the United Kingdom, Canada, Ireland, the Netherlands; and ZIP codes after a state. */
export const postcodes: Detector = (text) => [
  ...matches(
    text,
    'postcode',
    /(?<![\p{L}\p{N}])[A-PR-UWYZ](?:\d[\dA-HJKPSTUW]?|[A-HK-Y]\d[\dABEHMNPRVWXY]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/giu,
    isWritten,
  ),
  ...matches(text, 'postcode', /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])/gu),
  ...matches(
    text,
    'postcode',
    /(?<![\p{L}\p{N}])(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}])/gu,
  ),
  ...matches(
    text,
    'postcode',
    /(?<![\p{L}\p{N}])\d{4} ?[A-Z]{2}(?= \p{Lu}| ?[.,;]|$)/gu,
    (quote) => !/^\d{4} ?(?:AM|PM|AD|BC|BST|GMT)$/u.test(quote),
  ),
  ...matches(text, 'postcode', /(?<![\p{L}\p{N}-])\d{5}-\d{4}(?![\p{N}-])/gu),
  ...matches(
    text,
    'postcode',
    /(?<=\b(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) )\d{5}(?![\p{N}-])/gu,
  ),
  ...matches(
    text,
    'postcode',
    /\b(?:zip|post ?code|postal code|pin ?code|pin|PLZ|code postal|código postal|CEP)(?: (?:is|was|of))?:? (?<it>\d{3,6}(?:[- ]\d{2,3})?|\d{5})(?![\p{N}])/giu,
  ),
  ...matches(text, 'postcode', /〒\d{3}-?\d{4}/gu),
];

/** In capitals, or with the space: "m1 1ae" is a postcode, "b12 3rd" is not one that anybody writes. */
const isWritten = (quote: string): boolean => quote === quote.toUpperCase() || quote === quote.toLowerCase();
