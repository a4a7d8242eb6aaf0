import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { NotFound } from '../shared/errors';
import { KeptMail } from './kept-mail.entity';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** The mail that was kept because no mail server is set up; of the whole platform. */
@Injectable()
export class KeptMails {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest mail, to one address or to anybody. */
  list({ to, size = 100 }: { to?: string | undefined; size?: number } = {}): Promise<KeptMail[]> {
    return this.db.transaction(() =>
      this.db.of(KeptMail).find({
        where: to ? { toEmail: to } : {},
        order: { position: 'DESC' },
        take: size,
      }),
    );
  }

  find(messageId: string): Promise<KeptMail> {
    return this.db.transaction(async () => {
      const mail = await this.db.of(KeptMail).findOneBy({ messageId });
      if (!mail) throw new NotFound();
      return mail;
    });
  }

  /** Forgets mail that was kept for thirty days. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - MONTH);
    await this.db.transaction(() => this.db.of(KeptMail).delete({ keptAt: LessThan(before) }));
  }
}
