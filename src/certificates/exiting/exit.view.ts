import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { fileDrop } from '../../shared/ui/file-drop';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { mark } from '../../shared/ui/mark';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { issuerPath } from '../issuers/issuer.view';
import { lastDayOf } from './last-day';
import type { Checked } from '../verifying/verification.service';
import type { Facts, Shape } from '../verifying/seen';
import { cause, checkText } from '../verifying/sentences';
import type { Check } from '../verifying/verdict';
import { verificationPage } from '../verifying/verification.view';

/** What has to be said of a verdict that nobody keeps up to date; the second part is shown once its day has passed. */
export function exitedNotices({ entry, seen: { shape, facts } }: Checked) {
  const last = lastDayOf(entry);
  const until = last && shape.answer === 'valid' ? t('certificates.exiting.until', { last: day(last) }) : '';
  return {
    asOf: notice({
      tone: 'info',
      title: t('certificates.exiting.asOf', { moment: facts.checked.words }),
      text: `${until} ${t('certificates.exiting.asOfMore', { issuer: facts.issuer })}`.trim(),
      announced: false,
    }),
    last,
    ended: last
      ? notice({
          tone: 'attention',
          text: t('certificates.exiting.ended', { last: day(last) }),
          announced: false,
        })
      : null,
  };
}

/** The page of a certificate in words that stay true: nothing of it is about the day on which it is read. */
export function keptCertificate(shape: Shape, facts: Facts) {
  const { validFrom, validUntil, checked } = facts;
  const today = ({ name, because }: Check) => name === 'dates' && because === 'active';
  return verificationPage(shape, facts, {
    sentence: keptCause(shape, facts),
    status: t('certificates.exiting.status'),
    badge: t('certificates.exiting.badge'),
    check: (check) =>
      today(check)
        ? t('certificates.exiting.dates', { moment: checked.words, validFrom, validUntil: validUntil ?? '' })
        : checkText(check, facts),
  });
}

/** As `cause`, in words that stay true. */
export const keptCause = (shape: Shape, facts: Facts): string =>
  shape.answer === 'valid' && shape.status === 'active'
    ? t('certificates.exiting.held', { holder: facts.holder, moment: facts.checked.words })
    : cause(shape, facts);

/** What is at the root: whose certificates these are and how one is found. No list of people. */
export const homePage = (issuers: readonly { name: string; slug: string }[], today: string) =>
  page('exiting/home', {
    title: t('certificates.exiting.home.title'),
    head: pageHead({
      title: t('certificates.exiting.home.title'),
      lead: t('certificates.exiting.home.lead', { day: day(today) }),
    }),
    ask: codeForm(),
    heading: t('certificates.exiting.home.issuers'),
    issuers: issuers.map(({ name, slug }) => ({ name, path: issuerPath(slug) })),
  });

/** Where a code is typed in. */
export const verifyingPage = () =>
  page('exiting/verify', {
    title: t('certificates.verify.title'),
    head: pageHead({ title: t('certificates.verify.title'), lead: t('certificates.verify.lead') }),
    ask: codeForm(),
    noScript: t('certificates.exiting.verify.noScript'),
    sayings: sayings(),
    signature: signatureForm(),
    sayingsOfSignature: [
      ['good', t('certificates.exiting.signature.good')],
      ['bad', t('certificates.exiting.signature.bad')],
      ['unread', t('certificates.exiting.signature.unread')],
      ['unknown', t('certificates.exiting.signature.unknown')],
      ['unable', t('certificates.exiting.signature.unable')],
    ].map(([name, text]) => ({ name, text })),
    heading: t('certificates.exiting.signature.heading'),
    lead: t('certificates.exiting.signature.lead'),
    toPage: t('certificates.exiting.signature.toPage'),
  });

/** What stands where nothing is. */
export const lostPage = () =>
  page('exiting/lost', {
    title: t('certificates.exiting.lost.title'),
    mark: mark('open'),
    text: t('certificates.exiting.lost.text'),
    ask: codeForm(),
    sayings: sayings(),
  });

/** What may be said to somebody who typed a code. */
const sayings = () => [
  { name: 'mistyped', text: t('certificates.exiting.verify.mistyped') },
  { name: 'unknown', text: t('certificates.exiting.verify.unknown') },
];

const codeForm = () =>
  form({
    action: '/verify',
    method: 'get',
    label: t('certificates.verify.title'),
    fields: {
      code: field({
        name: 'code',
        label: t('certificates.verify.codeOrLink'),
        hint: t('certificates.verify.codeHint'),
        value: '',
        autocomplete: 'off',
        spellcheck: false,
        maxlength: 2000,
      }),
    },
    submit: t('certificates.verify.submit'),
  });

const signatureForm = () =>
  form({
    id: 'signature',
    action: '/verify',
    fields: {
      jwt: field({
        name: 'jwt',
        type: 'textarea',
        label: t('certificates.exiting.signature.jwt'),
        hint: t('certificates.exiting.signature.hint'),
        value: '',
        maxlength: 60000,
      }),
      file: fileDrop({
        name: 'file',
        label: t('certificates.exiting.signature.file'),
        hint: t('certificates.exiting.signature.fileHint'),
        accept: '.svg,.jwt',
        oneOfSeveral: true,
      }),
    },
    submit: { label: t('certificates.exiting.signature.submit'), kind: 'secondary' },
  });
