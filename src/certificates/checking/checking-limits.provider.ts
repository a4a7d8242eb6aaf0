import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { TooMany } from '../../shared/errors';
import { neighbourhood } from '../verifying/neighbourhood';
import { PerMinute } from '../verifying/per-minute';

const FILES = 60;
const LISTS = 10;
const RECEIPTS = 60;

/** How often one network address may ask for what costs more than a look into the register, in a minute. */
@Injectable()
export class CheckingLimits {
  private readonly files = new PerMinute(FILES);
  private readonly lists = new PerMinute(LISTS);
  private readonly receipts = new PerMinute(RECEIPTS);

  constructor(private readonly clock: Clock) {}

  /** One more file from a network address; refuses (`TooMany`) when there were too many. */
  countFile(address: string): void {
    this.count(this.files, address);
  }

  /** The same of lists. */
  countList(address: string): void {
    this.count(this.lists, address);
  }

  /** The same of receipts. */
  countReceipt(address: string): void {
    this.count(this.receipts, address);
  }

  private count(asked: PerMinute, address: string): void {
    const wait = asked.count(neighbourhood(address), this.clock.now().getTime());
    if (wait !== null) throw new TooMany(wait);
  }
}
