import { Injectable } from '@nestjs/common';

type Read = () => Promise<string | null>;

/** Whom to turn to in a crisis, in the organisation's own words, as whoever keeps those words says it. */
@Injectable()
export class CrisisContacts {
  private source: Read | null = null;

  /** Says how to read them, once at start: safe HTML, or null where the organisation has written nothing. */
  register(read: Read): void {
    if (this.source) throw new Error('Crisis contacts are registered twice');
    this.source = read;
  }

  /** Of the organisation at hand. */
  current(): Promise<string | null> {
    return this.source ? this.source() : Promise.resolve(null);
  }
}
