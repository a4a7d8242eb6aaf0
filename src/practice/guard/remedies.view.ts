import { answer } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { common, type Shown } from '../form-fields';
import type { IdentifierKind } from './finding';
import { KEEP } from './guard.schemas';
import { kindWord } from './wording';

/** A word to decide about, or one that was decided about. */
export type Flagged = { quote: string; kind: IdentifierKind; why?: string };

/** What may stand in place of a name. */
const somebody = ['supported', 'friend', 'relative', 'colleague', 'worker', 'supervisor'] as const;
/** What may stand in place of anything else. */
const something = {
  email: 'contact',
  handle: 'contact',
  telephone: 'contact',
  record: 'record',
  birth: 'age',
  address: 'home',
  postcode: 'area',
  place: 'place',
} as const satisfies Record<Exclude<IdentifierKind, 'name' | 'initials'>, string>;

/** The flagged words themselves, sent along unseen beside the decisions about them. */
export const flaggedWords = (flagged: readonly Flagged[]): Record<string, string> =>
  Object.fromEntries(flagged.map(({ quote }, at) => [`word-${at}`, quote]));

/** For every flagged word what to write instead, or why it may stay. */
export const remedyFields = (flagged: readonly Flagged[], shown: Shown) =>
  Object.fromEntries(
    flagged.flatMap(({ quote, kind }, at) => [
      [
        `remedy-${at}`,
        choice({
          ...common(`remedy-${at}`, shown),
          kind: 'select',
          label: t('practice.guard.instead', { word: quote, kind: kindWord(kind) }),
          prompt: t('practice.guard.choose'),
          options: [...instead(kind), { value: KEEP, label: t('practice.guard.keep') }],
        }),
      ],
      [
        `why-${at}`,
        field({
          ...common(`why-${at}`, shown),
          error: lacksReason(at, shown) ? t('practice.guard.whyNeeded') : null,
          label: t('practice.guard.why', { word: quote }),
          hint: t('practice.guard.whyHint'),
          required: false,
          maxlength: 300,
          autocomplete: 'off',
        }),
      ],
    ]),
  );

/** Whether a word is to stay and nobody says why. */
const lacksReason = (at: number, { typed, refused }: Shown): boolean =>
  Boolean(refused) && answer(typed, `remedy-${at}`) === KEEP && !answer(typed, `why-${at}`).trim();

function instead(kind: IdentifierKind) {
  const keys = kind === 'name' || kind === 'initials' ? somebody : [something[kind]];
  return keys.map((key) => {
    const words = t(`practice.guard.role.${key}`);
    return { value: words, label: t('practice.guard.write', { words }) };
  });
}
