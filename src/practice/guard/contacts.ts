import { type Detector, matches } from './finding';

/** "anna@example.org", and "anna dot k at mail dot com" as it is said to hide from machines. */
export const emails: Detector = (text) => [
  ...matches(
    text,
    'email',
    /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,20}/gu,
  ),
  ...matches(
    text,
    'email',
    /[\p{L}\p{N}]{1,30}(?:(?: ?[.([]dot[)\]] ?|[._-]| dot )[\p{L}\p{N}]{1,30}){0,5}(?: ?[([]at[)\]] ?| at )[\p{L}\p{N}-]{1,63}(?:(?: dot | ?[([]dot[)\]] ?)\p{L}{2,20}){1,5}/giu,
  ),
];

const networks =
  'insta(?:gram)?|ig|snap(?:chat)?|discord|twitter|tiktok|telegram|reddit|facebook|fb|kik|xbox|gamertag|playstation|psn|twitch|steam|whatsapp|wechat|bluesky|mastodon|linkedin|youtube|threads|signal';

const onNetworks = new RegExp(
  `(?<!\\p{L})(?:${networks}|handle|user ?name|screen ?name|nick(?:name)? online|gamer ?tag)(?: (?:name|handle|account|user(?:name)?|profile|id|tag))?(?: (?:is|was|as|called|under|of|to))?:? ["“‘']?(?<it>[\\p{L}\\p{N}_.-]{0,40}(?:[\\p{L}][\\p{N}_]|[._][\\p{L}\\p{N}]|\\p{N}[\\p{L}_])[\\p{L}\\p{N}_.-]{0,40}[\\p{L}\\p{N}_])`,
  'giu',
);

/** A name somebody goes by on a network: "@moonchild_88", "u/quiet_fox", "her Snapchat is jess.k99". */
export const handles: Detector = (text) => [
  ...matches(text, 'handle', /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu),
  ...matches(text, 'handle', /(?<![\p{L}\p{N}/.])\/?u\/[\w-]{3,}/gu),
  ...matches(
    text,
    'handle',
    /(?<![\p{L}\p{N}_@./-])\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+(?![\p{L}\p{N}_@])/gu,
  ),
  ...matches(
    text,
    'handle',
    /(?:facebook|instagram|tiktok|twitter|x|linkedin|t)\.(?:com|me)\/(?:in\/|@)?[\w.-]*\w/giu,
  ),
  ...matches(text, 'handle', /[\p{L}][\p{L}\p{N}_.]{1,30}#\d{4}\b/gu),
  ...matches(text, 'handle', onNetworks, (quote) => !/^[\p{L}]+[.-][\p{L}]?$/u.test(quote)),
];

const enough = (quote: string): boolean => {
  const digits = quote.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 && !dateLike.test(quote) && !spanLike.test(quote);
};
const dateLike = /^(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4})$/u;
const spanLike = /^(?:(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d|\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d)$/u;

/** Seven to fifteen digits as they are written to be dialled. Dates, years and times of the day are none. */
export const telephones: Detector = (text) => [
  ...matches(
    text,
    'telephone',
    /(?<![\p{L}\p{N}.,:/£$€#-])(?:\+|00)?\(?\d[\d()]{0,20}(?:[ .\-–/()]{1,2}\d{1,15}){0,12}(?![\p{L}\p{N}]|[:,]\d)/gu,
    (quote) => enough(quote) && isDialled(quote),
  ),
  ...matches(
    text,
    'telephone',
    /(?<!\p{L})(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)(?:[ ,-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)){6,}/giu,
  ),
];

/** A number that begins as numbers to be dialled do, or is broken up as they are. Plain counts and sums are neither. */
const isDialled = (quote: string): boolean =>
  /^(?:\+|\(?0)/u.test(quote) ||
  /^\d{3}[ .-]\d{4}$/u.test(quote) ||
  /\d[) .-]+\d{3,}[ .-]\d{3,4}/u.test(quote) ||
  /^\d{10,12}$/u.test(quote);
