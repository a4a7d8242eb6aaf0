import { moment, relative } from '../shared/dates';
import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { emptyState } from '../shared/ui/empty-state';
import { facts } from '../shared/ui/facts';
import { messageList } from '../shared/ui/message-list';
import { pageHead } from '../shared/ui/page-head';
import { time } from '../shared/ui/time';
import type { KeptMail } from './kept-mail.entity';

const ADDRESS = /(https?:\/\/\S+)/;

/** The kept mail of the whole platform, newest first. */
export const mailboxPage = (mails: KeptMail[], now: Date) =>
  page(
    'notifications/mailbox',
    {
      title: t('notifications.mailbox.title'),
      head: pageHead({ title: t('notifications.mailbox.title'), lead: t('notifications.mailbox.lead') }),
      empty:
        mails.length === 0
          ? emptyState({ title: t('notifications.mailbox.none'), text: t('notifications.mailbox.noneMore') })
          : null,
      mails: messageList(
        t('notifications.mailbox.title'),
        mails.map((mail) => ({
          subject: mail.subject,
          path: `/dev/mail/${mail.messageId}`,
          person: t('notifications.mailbox.to', { name: mail.toName }),
          time: keptAt(mail, now),
        })),
      ),
    },
    { layout: 'public' },
  );

/** One kept letter: its words with links that can be followed, and the way to how it looks. */
export const keptMailPage = (mail: KeptMail, now: Date) =>
  page(
    'notifications/kept-mail',
    {
      title: mail.subject,
      head: pageHead({
        title: mail.subject,
        crumbs: [{ label: t('notifications.mailbox.title'), path: '/dev/mail' }],
        others: [{ label: t('notifications.mailbox.asHtml'), href: `/dev/mail/${mail.messageId}/letter` }],
      }),
      facts: facts([
        { label: t('notifications.mailbox.recipient'), value: { text: mail.toName, more: mail.toEmail } },
        { label: t('notifications.mailbox.when'), value: { time: keptAt(mail, now) } },
      ]),
      paragraphs: mail.text
        .trim()
        .split(/\n{2,}/)
        .map(lines),
    },
    { layout: 'public' },
  );

const keptAt = ({ keptAt: at }: KeptMail, now: Date) =>
  time(at.toISOString(), moment(at, 'UTC'), relative(at, now));

const lines = (paragraph: string) => ({
  lines: paragraph.split('\n').map((line) => ({
    pieces: line.split(ADDRESS).map((text) => ({ text, href: ADDRESS.test(text) ? text : null })),
  })),
});
