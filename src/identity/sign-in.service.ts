import { Injectable } from '@nestjs/common';
import { Messages } from '../notifications';
import { Clock } from '../shared/clock';
import { Config } from '../shared/config/config';
import { Database } from '../shared/database/database.service';
import { Passwords } from './passwords.provider';
import { SessionService } from './session.service';
import { SignInLimits } from './sign-in-limits.provider';
import { newToken, tokenHash } from './tokens';
import { OneTimeLink } from './one-time-link.entity';
import { User } from './user.entity';

/** A link in an email opens for this long. */
export const LINK_MINUTES = 20;

/** An invitation opens for this long. */
const INVITATION_DAYS = 7;

/** Getting in: by password, or by a link sent to one's address. What is answered never tells whether an account exists. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly sessions: SessionService,
    private readonly messages: Messages,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The person whose address and password these are, or null. */
  async byPassword(email: string, password: string, caller: string): Promise<User | null> {
    const address = email.trim().toLowerCase();
    await this.limits.count(address, caller);
    const user = await this.db.transaction(() => this.db.of(User).findOneBy({ email: address }));
    if (!(await this.passwords.matches(password, user?.passwordHash ?? null))) return null;
    await this.limits.forgive(address);
    return user;
  }

  /** Sends a link to this address if somebody has it. */
  async sendLink(email: string, caller: string): Promise<void> {
    const address = email.trim().toLowerCase();
    await this.limits.count(address, caller);
    await this.db.transaction(async () => {
      const user = await this.db.of(User).findOneBy({ email: address });
      if (user) await this.mailLink(user, LINK_MINUTES, 'sign-in-link', { minutes: LINK_MINUTES });
    });
  }

  /** The person a link was sent to; it works once. Following it proves the address. */
  byLink(token: string): Promise<User | null> {
    return this.db.transaction(async () => {
      const [link] = await this.db.query<{ userId: string }>(
        `WITH used AS (UPDATE one_time_links SET used_at = $2
           WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id)
         SELECT user_id AS "userId" FROM used`,
        [tokenHash(token), this.clock.now()],
      );
      if (!link) return null;
      const user = await this.db.of(User).findOneByOrFail({ id: link.userId });
      if (user.emailVerifiedAt) return user;
      return this.db.of(User).save({ ...user, emailVerifiedAt: this.clock.now() });
    });
  }

  /** Signs a person in and gives the token for their cookie. A link is the proof of those who have no password. */
  begin({ id, passwordHash }: Pick<User, 'id' | 'passwordHash'>, by: 'password' | 'link'): Promise<string> {
    const confirmed = by === 'password' || passwordHash === null;
    return this.db.transaction(() => this.sessions.begin(id, { confirmed }));
  }

  end(token: string): Promise<void> {
    return this.db.transaction(() => this.sessions.end(token));
  }

  /** Sends somebody who was made a member a link to come in by, in the transaction at hand, and gives it. */
  sendInvitation(
    user: User,
    { inviter, organisation }: { inviter: string; organisation: string },
  ): Promise<string> {
    return this.mailLink(user, INVITATION_DAYS * 1440, 'invitation', {
      inviter,
      organisation,
      days: INVITATION_DAYS,
    });
  }

  private async mailLink(user: User, minutes: number, template: string, view: object): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    const row = { tokenHash: tokenHash(token), userId: user.id, expiresAt, usedAt: null };
    const { id } = await this.db.of(OneTimeLink).save(row);
    const link = `${this.config.publicUrl}/sign-in-links/${token}`;
    await this.messages.send({
      to: { email: user.email, name: user.name, locale: user.locale },
      template,
      view: { name: user.name, link, ...view },
      key: `${template}:${id}`,
    });
    return link;
  }
}
