import type { Page } from '../shared/http/page';
import { keptMailPage, mailboxPage } from './dev-mail.view';

const now = new Date('2026-05-03T10:05:00Z');
const mail = {
  position: '1',
  messageId: '1d3f3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11',
  toEmail: 'priya@harbour.example',
  toName: 'Priya Nair',
  subject: 'Your link to sign in',
  text: 'Hello Priya Nair,\n\nthis link signs you in for the next 20 minutes.\n\nSign in: https://cairn.example/sign-in-links/6f2c\n',
  html: '',
  keptAt: new Date('2026-05-03T09:40:00Z'),
};

export const previews = (): Record<string, Page> => ({
  'Kept mail': mailboxPage([mail], now),
  'Kept mail, none': mailboxPage([], now),
  'One kept letter': keptMailPage(mail, now),
});
