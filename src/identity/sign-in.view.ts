import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { field } from '../shared/ui/field';
import { form } from '../shared/ui/form';
import { notice } from '../shared/ui/notice';
import { pageHead } from '../shared/ui/page-head';

type Tried = { email?: string; error?: string; next?: string };

/** The page to sign in on; after a failed try with the address kept and the reason. */
export const signInPage = ({ email = '', error, next = '/' }: Tried = {}) =>
  page(
    'identity/sign-in',
    {
      title: t('identity.signIn.title'),
      head: pageHead({ title: t('identity.signIn.title'), lead: t('identity.signIn.lead') }),
      byPassword: form({
        action: '/session',
        error: error ?? null,
        hidden: { next },
        fields: {
          email: field({
            name: 'email',
            type: 'email',
            label: t('identity.signIn.email'),
            value: email,
            autocomplete: 'username',
          }),
          password: field({
            name: 'password',
            type: 'password',
            label: t('identity.signIn.password'),
            autocomplete: 'current-password',
          }),
        },
        submit: { label: t('identity.signIn.submit'), wide: true },
      }),
      linkPath: '/sign-in-links',
      linkLabel: t('identity.signIn.linkInstead'),
    },
    { status: error ? 422 : 200, layout: 'public' },
  );

/** Asking for a link by email; `error` belongs to the address. */
export const linkRequestPage = ({ email = '', error }: Tried = {}) =>
  page(
    'identity/link-request',
    {
      title: t('identity.link.title'),
      head: pageHead({ title: t('identity.link.title'), lead: t('identity.link.lead') }),
      request: form({
        action: '/sign-in-links',
        fields: {
          email: field({
            name: 'email',
            type: 'email',
            label: t('identity.signIn.email'),
            value: email,
            error: error ?? null,
            autocomplete: 'email',
          }),
        },
        submit: { label: t('identity.link.submit'), wide: true },
      }),
    },
    { status: error ? 422 : 200, layout: 'public' },
  );

/** What is said whether or not somebody has this address. */
export const linkSentPage = (email: string, minutes: number) =>
  page(
    'identity/link-sent',
    {
      title: t('identity.linkSent.title'),
      head: pageHead({ title: t('identity.linkSent.title') }),
      notice: notice({
        tone: 'info',
        text: t('identity.linkSent.text', { email, minutes }),
        more: [t('identity.linkSent.more')],
      }),
      againLabel: t('identity.linkSent.again'),
    },
    { layout: 'public' },
  );

/** One press between the link and being signed in, so that mail scanners that open links use up none. */
export const linkPage = (token: string, failed = false) =>
  page(
    'identity/link',
    {
      title: t('identity.followLink.title'),
      head: pageHead({ title: t('identity.followLink.title') }),
      problem: failed
        ? notice({
            tone: 'danger',
            text: t('identity.followLink.used'),
            more: [t('identity.followLink.usedMore')],
          })
        : null,
      againLabel: t('identity.linkSent.again'),
      confirm: failed
        ? null
        : form({
            action: `/sign-in-links/${encodeURIComponent(token)}`,
            fields: {},
            submit: { label: t('identity.followLink.submit'), wide: true },
          }),
    },
    { status: failed ? 422 : 200, layout: 'public' },
  );
