import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import type { Config } from '../shared/config/config';
import { Delivery } from './delivery.service';
import { DevMailPages } from './dev-mail.pages';
import { KeptMailer } from './kept-mailer.provider';
import { KeptMails } from './kept-mails.service';
import { Letters } from './letters.service';
import { Mailer } from './mailer';
import { MessageConditions } from './message-conditions.service';
import { Messages } from './messages.service';
import { NotificationsWorker } from './notifications.worker';
import { Post } from './post.service';
import { SmtpMailer } from './smtp-mailer.provider';

/** Delivering messages. Without `SMTP_URL` they are kept and, outside production, shown. */
@Global()
@Module({})
export class NotificationsModule {
  static with(config: Config): DynamicModule {
    if (config.production && !config.smtpUrl) {
      new Logger('Notifications').warn('SMTP_URL is not set: nobody will get any mail.');
    }
    return {
      module: NotificationsModule,
      controllers: config.production ? [] : [DevMailPages],
      providers: [
        { provide: Mailer, useClass: config.smtpUrl ? SmtpMailer : KeptMailer },
        Delivery,
        KeptMails,
        Letters,
        MessageConditions,
        Messages,
        NotificationsWorker,
        Post,
      ],
      exports: [KeptMails, Letters, MessageConditions, Messages, Post],
    };
  }
}
