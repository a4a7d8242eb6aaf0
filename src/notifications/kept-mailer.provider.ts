import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { KeptMail } from './kept-mail.entity';
import { type Mail, Mailer } from './mailer';

/** Sends nothing: the mail is kept in the database, in the transaction of sending, and shown at `/dev/mail`. */
@Injectable()
export class KeptMailer extends Mailer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ to, ...mail }: Mail): Promise<void> {
    await this.db
      .of(KeptMail)
      .insert({ ...mail, toEmail: to.email, toName: to.name, keptAt: this.clock.now() });
  }
}
