import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with 19 MiB and two passes, as OWASP's password storage sheet asks. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A digest of nobody's password, so that an unknown address takes as long as a known one. */
const nobodys = hash('nobody has this password', cost);

/** Turns passwords into digests and knows them again. */
@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), cost);
  }

  /** Whether this is the password; takes the same time when there is none to compare with. */
  async matches(password: string, digest: string | null): Promise<boolean> {
    const same = await verify(digest ?? (await nobodys), password.normalize('NFKC'));
    return same && digest !== null;
  }
}
