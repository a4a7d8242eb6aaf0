import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { mark } from '../../shared/ui/mark';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { issuerPath } from '../issuers/issuer.view';
import { lastDayOf } from './last-day';
import type { RegisterEntry } from '../verifying/register-entry';
import type { Facts } from '../verifying/seen';

/** What has to be said of a verdict that nobody keeps up to date; the second part is shown once its day has passed. */
export function exitedNotices(entry: RegisterEntry, facts: Facts) {
  const last = lastDayOf(entry);
  return {
    asOf: notice({
      tone: 'info',
      title: t('certificates.exiting.asOf', { moment: facts.checked.words }),
      text: t('certificates.exiting.asOfMore', { issuer: facts.issuer }),
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

/** What is at the root: whose certificates these are and how one is found. No list of people. */
export const homePage = (issuers: readonly { name: string; slug: string }[]) =>
  page('exiting/home', {
    title: t('certificates.exiting.home.title'),
    head: pageHead({
      title: t('certificates.exiting.home.title'),
      lead: t('certificates.exiting.home.lead'),
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
    sayings: [
      ['mistyped', t('certificates.exiting.verify.mistyped')],
      ['unknown', t('certificates.exiting.verify.unknown')],
    ].map(([name, text]) => ({ name, text })),
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
  });

/** What stands where nothing is. */
export const lostPage = () =>
  page('exiting/lost', {
    title: t('certificates.exiting.lost.title'),
    mark: mark('open'),
    text: t('certificates.exiting.lost.text'),
    ask: codeForm(),
    sayings: [],
  });

const codeForm = () =>
  form({
    action: '/verify',
    method: 'get',
    label: t('certificates.verify.title'),
    fields: {
      code: field({
        name: 'code',
        label: t('certificates.verify.code'),
        hint: t('certificates.verify.hint'),
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
    method: 'get',
    fields: {
      jwt: field({
        name: 'jwt',
        type: 'textarea',
        label: t('certificates.exiting.signature.jwt'),
        hint: t('certificates.exiting.signature.hint'),
        value: '',
        maxlength: 60000,
      }),
    },
    submit: { label: t('certificates.exiting.signature.submit'), kind: 'secondary' },
  });
