import type { Page } from '../shared/http/page';
import { linkPage, linkRequestPage, linkSentPage, signInPage } from './sign-in.view';
import { t } from '../shared/text';

export const previews = (): Record<string, Page> => ({
  'Sign in': signInPage(),
  'Sign in, refused': signInPage({ email: 'priya@harbour.example', error: t('identity.errors.noMatch') }),
  'Ask for a link': linkRequestPage(),
  'Ask for a link, refused': linkRequestPage({
    email: 'priya at harbour',
    error: t('identity.errors.email'),
  }),
  'Link sent': linkSentPage('priya@harbour.example', 20),
  'Link followed': linkPage('token'),
  'Link used already': linkPage('token', true),
});
