import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { plainName } from './names';
import { Passwords } from './passwords.provider';
import { User } from './user.entity';

export type NewUser = {
  email: string;
  name: string;
  password?: string;
  locale?: string;
  emailVerified?: boolean;
};

/** Accounts of people. */
@Injectable()
export class UserService {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** The account with this address: a new one, or the one there is, unchanged. */
  async register({ email, name, password, locale, emailVerified }: NewUser): Promise<User> {
    const address = email.trim().toLowerCase();
    const known = await this.db.of(User).findOneBy({ email: address });
    if (known) return known;
    return this.db.of(User).save({
      email: address,
      name: plainName(name),
      passwordHash: password ? await this.passwords.hash(password) : null,
      emailVerifiedAt: emailVerified ? this.clock.now() : null,
      locale: locale ?? 'en',
      createdAt: this.clock.now(),
    });
  }

  findByEmail(email: string): Promise<User | null> {
    return this.db.of(User).findOneBy({ email: email.trim().toLowerCase() });
  }
}
