import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config/config';
import { Templates } from '../shared/http/templates.provider';
import { isolated } from '../shared/isolated';
import { direction, t } from '../shared/text';
import { fill, mark, split, tidy, toHtml, withoutEntities } from './letter';
import { bodyHtml } from './letter-html';
import type { Mail } from './mailer';
import type { Message } from './message.entity';

type Written = Pick<Message, 'id' | 'template' | 'view' | 'toEmail' | 'toName' | 'locale'>;

/** Writes the letter of a message from its template, `templates/emails/<name>.md.hbs`. */
@Injectable()
export class Letters {
  constructor(
    private readonly templates: Templates,
    private readonly config: Config,
  ) {}

  write({ id, template, view, toEmail, toName, locale }: Written): Mail {
    const { view: marked, values: given } = mark(view);
    const values = given.map(isolated);
    const letter = split(withoutEntities(this.templates.render(`emails/${template}.md`, marked)));
    const subject = fill(letter.subject, values).replace(/\s+/g, ' ');
    const footer = t('notifications.footer', { host: new URL(this.config.publicUrl).host });
    const body = withSafeLinks(fill(bodyHtml(letter.body), values, toHtml));
    return {
      messageId: id,
      to: { email: toEmail, name: toName },
      subject,
      text: `${fill(tidy(letter.body), values)}\n\n--\n${footer}\n`,
      html: this.templates.render('emails/layout', { locale, dir: direction(locale), subject, body, footer }),
    };
  }
}

/** A letter leads to web pages and mail addresses only. */
function withSafeLinks(html: string): string {
  for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) {
    if (!/^(https?:\/\/|mailto:)/.test(address)) throw new Error(`A letter must not lead to "${address}"`);
  }
  return html;
}
