import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../shared/config/config';
import { Unavailable } from '../shared/errors';
import { type Mail, Mailer } from './mailer';

const PATIENCE = 20_000;

type Refusal = { code?: string; responseCode?: number; message: string };

/** Sends by SMTP, as `SMTP_URL` says. */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;
  private readonly host: string;

  constructor(private readonly config: Config) {
    super();
    this.host = new URL(config.publicUrl).hostname;
    this.transport = createTransport({
      url: config.smtpUrl ?? '',
      pool: true,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
    });
  }

  async send({ messageId, to, subject, text, html }: Mail): Promise<void> {
    const mail = {
      messageId: `<${messageId}@${this.host}>`,
      from: this.config.mailFrom,
      to: { name: to.name, address: to.email },
      headers: { 'Auto-Submitted': 'auto-generated' },
      subject,
      text,
      html,
    };
    await this.transport.sendMail(mail).catch((refusal: Refusal) => {
      throw new Unavailable(
        'notifications.mailRefused',
        { reason: refusal.message },
        { permanent: isFinal(refusal) },
      );
    });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** The server will not take this mail to this address. A wrong password, by contrast, is put right by an operator. */
const isFinal = ({ code, responseCode = 0 }: Refusal): boolean =>
  responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
