import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { InvalidInput, TooMany } from '../shared/errors';
import { t, type TextKey, type TextParams } from '../shared/text';
import { Passwords } from './passwords.provider';
import { SignInLimits } from './sign-in-limits.provider';
import type { SessionAtHand } from './step-up.decorator';

/** A proof of who is signed in holds for this long, in its session. */
export const FRESH_MINUTES = 10;

type Owner = { email: string; passwordHash: string | null };

/** Asks somebody who is signed in to prove again that it is they, before something that binds them. */
@Injectable()
export class StepUp {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
  ) {}

  /** Whether whoever is signed in here proved who they are a moment ago. */
  async isFresh({ id }: SessionAtHand): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - FRESH_MINUTES * 60_000);
    const rows = await this.db.query('SELECT 1 FROM sessions WHERE id = $1 AND confirmed_at > $2', [
      id,
      since,
    ]);
    return rows.length > 0;
  }

  /**
   * Goes on if whoever is signed in proved who they are a moment ago, or does so now with this password. Otherwise
   * `InvalidInput` at `/password`, with what to do. Each wrong password counts against the limits of signing in.
   */
  async assertFresh(session: SessionAtHand, password: string | null): Promise<void> {
    if (!(await this.isFresh(session))) await this.byPassword(session, password);
  }

  private async byPassword(session: SessionAtHand, password: string | null): Promise<void> {
    const [owner] = await this.db.query<Owner>(
      `SELECT u.email, u.password_hash AS "passwordHash" FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1`,
      [session.id],
    );
    if (!owner?.passwordHash) throw refusal('identity.stepUp.none');
    if (!password) throw refusal('identity.stepUp.needed');
    await this.count(owner, session);
    if (!(await this.passwords.matches(password, owner.passwordHash))) throw refusal('identity.stepUp.wrong');
    await this.limits.forgive(owner.email);
    const now = this.clock.now();
    await this.db.query('UPDATE sessions SET confirmed_at = $2 WHERE id = $1', [session.id, now]);
  }

  /** NOTE: said beside the field, not on a page of its own, so that what somebody ticked and wrote stays with them. */
  private async count({ email }: Owner, { caller }: SessionAtHand): Promise<void> {
    try {
      await this.limits.count(email, caller);
    } catch (failure) {
      if (!(failure instanceof TooMany)) throw failure;
      throw refusal('identity.stepUp.tooMany', { count: Math.ceil(failure.retryAfter / 60) });
    }
  }
}

const refusal = (key: TextKey, params: TextParams = {}): InvalidInput =>
  new InvalidInput([{ pointer: '/password', detail: t(key, params) }]);
