import { normal } from './normal';

/** Something that a word in a file can stand for. */
export type Choice = { key: string; name: string; others?: readonly string[] };

/** What words of one field are held against: the choices, and what was decided before, by the word as compared. */
export type Choices = { choices: readonly Choice[]; decided: Readonly<Record<string, string>> };

/** The key that a word stands for: it is the key itself, or the name or another name, or somebody decided so. */
export function keyFor(word: string, { choices, decided }: Choices): string | null {
  const said = normal(word);
  if (said === '') return null;
  if (choices.some(({ key }) => key === word)) return word;
  const fits = choices.filter(({ name, others = [] }) =>
    [name, ...others].some((one) => normal(one) === said),
  );
  if (fits.length === 1) return fits[0]?.key ?? null;
  const before = decided[said];
  return before !== undefined && choices.some(({ key }) => key === before) ? before : null;
}

/** What people write for things that are usually called otherwise. It is offered, never taken without asking. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/^(1 (to |on |2 )?1|121|one (on|2|and) one|individual|121s|1s|face to face|in person)\b/, 'one-to-one'],
  [/\bgroup|workshop|circle|meeting\b/, 'group'],
  [/\b(phone|telephone|tel|call|calls|helpline|listening line)\b/, 'phone'],
  [/\b(online|video|zoom|teams|chat|forum|virtual|email|text)\b/, 'online'],
  [/\b(outreach|street|visit)\b/, 'outreach'],
  [/\b(prep|preparation|preparing|planning|travel)\b/, 'preparation'],
  [/\b(admin|notes|documentation|paperwork|records|report|reports|writing)\b/, 'documentation'],
  [/\b(ward|hospital|clinic|inpatient)\b/, 'hospital-ward'],
  [/\b(college|university|uni|school|campus)\b/, 'college-or-university'],
  [/\b(work|workplace|office)\b/, 'workplace'],
  [/\b(home|house)\b/, 'home-visit'],
  [/\b(community|centre|center|hub|library|church)\b/, 'community'],
  [/\b(listening|listen)\b/, 'active-listening'],
  [/\b(mutual|mutuality|sharing)\b/, 'mutual-support'],
  [/\b(boundaries|boundary|safety|safeguarding|crisis)\b/, 'boundaries-and-safety'],
  [/\b(resources|signposting|referral|advocacy)\b/, 'connecting-to-resources'],
  [/\b(facilitation|facilitating)\b/, 'group-facilitation'],
];

/** What a word most likely stands for where it is none of the choices: a usual name, or the one choice that shares a word. */
export function suggestion(word: string, choices: readonly Choice[]): string | null {
  const said = normal(word);
  const known = usual.flatMap(([pattern, key]) => (pattern.test(said) ? [key] : []));
  const offered = known.find((one) => choices.some(({ key }) => key === one));
  if (offered) return offered;
  const parts = new Set(said.split(' ').filter((part) => part.length > 2));
  const close = choices.filter(({ name, others = [] }) =>
    [name, ...others].some((one) =>
      normal(one)
        .split(' ')
        .some((part) => parts.has(part)),
    ),
  );
  return close.length === 1 ? (close[0]?.key ?? null) : null;
}

const yes = new Set(['yes', 'y', 'true', 'x', '1', 'ja', 'si', 'oui', 'observed', 'ticked']);
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'not observed', 'none']);

/** Yes or no; nothing written is no; null for what is neither. */
export function yesOrNo(text: string): boolean | null {
  if (text.trim() === '✓') return true;
  const said = normal(text);
  if (said === '' || no.has(said)) return false;
  return yes.has(said) ? true : null;
}
