import { type Detector, matches } from './finding';

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre' +
  '|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre' +
  '|januar|februar|märz|juni|juli|oktober|dezember|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia' +
  '|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro';
const ordinal = '(?:st|nd|rd|th|\\.|º|er)?';
const dates = [
  `\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})`,
  `\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `\\d{1,2}${ordinal}(?: of| de)? (?:${month})\\.?(?:,? (?:de |of )?(?:\\d{4}|['’]\\d{2}))?`,
  `(?:${month})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:\\d{4}|['’]\\d{2}))?`,
  `\\d{4}年\\d{1,2}月\\d{1,2}日`,
  `\\d{4}년 ?\\d{1,2}월 ?\\d{1,2}일`,
].join('|');
const written = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?<it>${dates})(?![\\p{N}])`, 'giu');
const cues =
  /(?:\bborn\b|\bd\.?o\.?b\b\.?|date of birth|birthday|birth date|birthdate|b'?day|\bnac(?:ido|ida|ió)\b|\bnée?\b|geboren|urodz|nasc(?:ido|ida|eu)|doğum|родил|народи|γεννήθηκ|生日|出生|生まれ|생일|태어났|מולד|נולד|ولد|الميلاد|जन्म|জন্ম)/giu;

/** How far from the word that speaks of a birth its date may stand. */
const NEAR = 40;
/** A trainee's practice lies in the last few years; a whole date before them is a date of somebody's life. */
const LONG_AGO = 2016;

/** A date of birth: a date beside a word that speaks of birth, or a whole date of long ago. */
export const births: Detector = (text) => {
  const spoken = [...text.matchAll(cues)].map(
    ({ index, 0: cue }) => [index - NEAR, index + cue.length + NEAR] as const,
  );
  const found = [...text.matchAll(written)].flatMap((match) => {
    const start = match.index;
    const near = spoken.some(([from, to]) => start >= from && start <= to);
    const year = Number(/\d{4}/.exec(match[0])?.[0] ?? 0);
    const long = year >= 1900 && year < LONG_AGO && /\d[^\d]|[^\d]\d{1,2}[^\d]/u.test(match[0]);
    return near || long
      ? [{ kind: 'birth' as const, start, end: start + match[0].length, quote: match[0] }]
      : [];
  });
  return [
    ...found,
    ...matches(text, 'birth', /\bborn (?:in|on) (?<it>(?:\p{L}+ )?(?:19|20)\d\d)(?![\p{N}])/giu),
  ];
};

const things =
  'nhs|chi|mrn|h&c|hospital|patient|medical record|record|case(?: ?file)?|file|client|referral|ref|reference|prison(?:er)?|booking|inmate|docket|student|pupil|ssn|social security|ni|nino|national insurance|insurance|passport|medicare|medicaid|member(?:ship)?|crn|pnr|dossier|expediente|akte(?:nzeichen)?|aadhaar|id|chart|unit|licen[cs]e|badge|employee|staff';

const numbered = new RegExp(
  `(?<![\\p{L}])(?:${things})(?: ?(?:number|numbers|no|num|nr|id|ref|reference|file|código)\\b\\.?| ?#|:)*(?: (?:is|was|as|of|ending(?: in)?))?[:,]? ?#?(?<it>(?:[A-Z]{1,4}[-/ ]?)?\\d[\\dA-Z]*(?:[-/ ]\\d[\\dA-Z]*|[-/][A-Z]{1,3}(?=[-/]))*(?:[-/]?[A-Z]{1,2}\\b)?)`,
  'giu',
);

/** The number under which somebody is kept: "NHS number 943 476 5919", "case ref HB-20391". */
export const records: Detector = (text) => [
  ...matches(text, 'record', numbered, (quote) => quote.replace(/\D/g, '').length >= 4),
  ...matches(text, 'record', /(?<![\p{L}\p{N}])\d{3}[ -]\d{3}[ -]\d{4}(?![\p{N}])/gu, isNhsNumber),
  ...matches(text, 'record', /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{N}-])/gu),
  ...matches(
    text,
    'record',
    /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  ),
];

/** Whether ten digits end in the check digit of an NHS number (modulus 11, NHS Data Dictionary). */
function isNhsNumber(quote: string): boolean {
  const digits = [...quote.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((all, digit, place) => all + digit * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
