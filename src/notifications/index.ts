/**
 * Telling people things by email. A feature says to which address, in which words and under which key, in its own
 * transaction; the message goes out once, and only if what it says is still true by then. This module knows
 * addresses, not people.
 */
export { type Condition } from './condition';
export { type KeptMail } from './kept-mail.entity';
export { KeptMails } from './kept-mails.service';
export { Letters } from './letters.service';
export { MessageConditions } from './message-conditions.service';
export { type Address, Messages, type NewMessage } from './messages.service';
export { NotificationsModule } from './notifications.module';
export { type Letter, Post } from './post.service';
