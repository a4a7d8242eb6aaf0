import { camel } from '../../shared/camel';
import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { mark } from '../../shared/ui/mark';
import { CODE_LENGTH } from './code';
import { answerWord } from './sentences';
import { type Lookup, type Verdict, verdict } from './verdict';

/** A code that leads to no certificate, or a register that does not answer. */
export type Unseen = Exclude<Lookup, { kind: 'found' }>;
const keyOf = (lookup: Unseen): string => (lookup.kind === 'unread' ? camel(lookup.because) : lookup.kind);

/** What is said of it, in a sentence. */
export const unseenWords = (lookup: Unseen): string =>
  say(`certificates.unseen.${keyOf(lookup)}`, { length: CODE_LENGTH });

/** The HTTP status that fits: nothing is there, or nothing could be told. */
export const unseenStatus = (lookup: Unseen): number => (lookup.kind === 'unreachable' ? 503 : 404);

/** Says what is wrong with a code and helps to type it again. The time is UTC: no issuer is known. */
export function unseenPage(lookup: Unseen, typed: string, at: Date) {
  const found: Verdict = verdict(lookup, '');
  const title = answerWord(found);
  return page(
    'verification/unseen',
    {
      title,
      state: found.answer,
      mark: mark(found.answer === 'not-valid' ? 'fallen' : 'open'),
      word: title,
      sentence: unseenWords(lookup),
      help: lookup.kind === 'unreachable' ? t('certificates.unseen.tryAgain') : t('certificates.unseen.help'),
      checked: t('certificates.verification.checkedUtc', { moment: moment(at, 'UTC') }),
      again: codeForm(typed),
    },
    { status: unseenStatus(lookup), layout: 'public' },
  );
}

/** Where a code or a link is typed again. */
const codeForm = (typed: string) =>
  form({
    action: '/verify',
    fields: {
      code: field({
        name: 'code',
        label: t('certificates.verify.codeOrLink'),
        hint: t('certificates.verify.codeHint'),
        value: typed.slice(0, 200),
        autocomplete: 'off',
        spellcheck: false,
        maxlength: 2000,
      }),
    },
    submit: t('certificates.verify.submit'),
  });
