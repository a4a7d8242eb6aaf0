import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { Session } from './session.entity';
import { newToken, tokenHash } from './tokens';

/** A session ends this many days after it began. */
export const SESSION_DAYS = 14;

/** Who is signed in, on which devices. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Signs a person in; the token belongs in their cookie and is not kept. `confirmed`: they have just proved who they are. */
  async begin(userId: string, { confirmed = false }: { confirmed?: boolean } = {}): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.db.of(Session).insert({
      tokenHash: tokenHash(token),
      userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      confirmedAt: confirmed ? now : null,
    });
    return token;
  }

  /** The session a token opens, if it still does. */
  async find(token: string): Promise<Pick<Session, 'id' | 'userId'> | null> {
    const [session] = await this.db.query<Pick<Session, 'id' | 'userId'>>(
      `SELECT id, user_id AS "userId" FROM sessions WHERE token_hash = $1 AND expires_at > $2`,
      [tokenHash(token), this.clock.now()],
    );
    return session ?? null;
  }

  async end(token: string): Promise<void> {
    await this.db.of(Session).delete({ tokenHash: tokenHash(token) });
  }

  async forgetExpired(): Promise<void> {
    await this.db.query('DELETE FROM sessions WHERE expires_at < $1', [this.clock.now()]);
    await this.db.query('DELETE FROM one_time_links WHERE expires_at < $1', [this.clock.now()]);
  }
}
